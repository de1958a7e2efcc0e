import DubanModel
import Foundation
import Testing

/// The public data set of holidays and make-up days beside the project.
enum HolidayData {
    static let years = 2019...2024

    private struct File: Decodable {
        let days: [Day]

        struct Day: Decodable {
            let name: String
            let date: String
            let isOffDay: Bool
        }
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/data/holidays-cn")

    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    /// Every day of every year.
    static func days() throws -> [CalendarException] {
        try years.flatMap { year in
            let data = try Data(contentsOf: folder.appendingPathComponent("\(year).json"))
            return try JSONDecoder().decode(File.self, from: data).days.map { day in
                CalendarException(try #require(CivilDate(day.date)), isWorking: !day.isOffDay, name: day.name)
            }
        }
    }
}
