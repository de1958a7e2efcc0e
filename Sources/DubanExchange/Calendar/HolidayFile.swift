public import DubanModel
import Foundation

/// A year's holidays and make-up days as public data sets keep them: JSON with `year` and `days`, of which each has
/// `name`, `date` and `isOffDay`.
public struct HolidayFile: Sendable {
    /// The year whose notice the file holds. A day around New Year may lie in another.
    public let year: Int
    /// The days, in the order of the file.
    public let days: [CalendarException]

    /// Reads a file.
    public init(path: String) throws(ExchangeError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ExchangeError(
                .unreadable,
                LocalizedText("cannot read \(path): no such file, or no permission", zh: "无法读取 \(path)：文件不存在或没有权限")
            )
        }
        let content: Content
        do {
            content = try JSONDecoder().decode(Content.self, from: data)
        } catch {
            let example = #"{"year": 2023, "days": [{"name": …, "date": "2023-01-01", "isOffDay": true}]}"#
            throw Self.malformed(
                path,
                LocalizedText("expected JSON such as \(example)", zh: "应为 JSON，如 \(example)"),
                underlying: error
            )
        }
        guard (1900...2200).contains(content.year) else {
            throw Self.malformed(
                path,
                LocalizedText(
                    "year '\(content.year)' is not allowed: expected a year from 1900 to 2200",
                    zh: "year“\(content.year)”不符合要求：应为 1900 至 2200 的年份"
                )
            )
        }
        year = content.year
        days = try Self.days(content.days, path: path, year: content.year)
    }

    private static func days(
        _ entries: [Content.Day],
        path: String,
        year: Int
    ) throws(ExchangeError) -> [CalendarException] {
        var days: [CalendarException] = []
        var seen: Set<CivilDate> = []
        for entry in entries {
            guard let date = CivilDate(entry.date) else {
                throw malformed(
                    path,
                    LocalizedText(
                        "date '\(entry.date.shortened)' is not allowed: expected a day that exists, such as 2023-01-01",
                        zh: "日期“\(entry.date.shortened)”不符合要求：应为存在的日期，如 2023-01-01"
                    )
                )
            }
            guard abs(date.year - year) <= 1 else {
                throw malformed(
                    path,
                    LocalizedText(
                        "date '\(date)' is not allowed: expected a day of \(year), or one close to it",
                        zh: "日期“\(date)”不符合要求：应为 \(year) 年或相近年份的日期"
                    )
                )
            }
            guard seen.insert(date).inserted else {
                throw malformed(path, LocalizedText("date '\(date)' stands there twice", zh: "日期“\(date)”重复"))
            }
            guard FieldType.text.accepts(.text(entry.name)), entry.name.utf8.count <= 200 else {
                throw malformed(
                    path,
                    LocalizedText(
                        "the name of \(date) is not allowed: expected a short text",
                        zh: "\(date) 的名称不符合要求：应为简短文字"
                    )
                )
            }
            days.append(CalendarException(date, isWorking: !entry.isOffDay, name: entry.name))
        }
        return days
    }

    private static func malformed(
        _ path: String,
        _ detail: LocalizedText,
        underlying: (any Error)? = nil
    ) -> ExchangeError {
        ExchangeError(.malformed, detail.about(path), underlying: underlying)
    }

    private struct Content: Decodable {
        let year: Int
        let days: [Day]

        struct Day: Decodable {
            let name: String
            let date: String
            let isOffDay: Bool
        }
    }
}
