import Foundation
import Testing

/// A CSV file read by the tests themselves, so that what the program made of it can be held against it.
struct CSVTable {
    /// The rows below the heading, by column; empty fields are left out.
    let rows: [[String: String]]

    init(path: String) throws {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        var previous: Character?
        for character in try String(contentsOfFile: path, encoding: .utf8) {
            switch character {
            case "\"":
                // A quote right after a closing one stands for itself.
                if !isQuoted, previous == "\"" { field.append(character) }
                isQuoted.toggle()
            case "," where !isQuoted:
                record.append(field)
                field = ""
            case "\n" where !isQuoted, "\r\n" where !isQuoted:
                records.append(record + [field])
                (record, field) = ([], "")
            default: field.append(character)
            }
            previous = character
        }
        if !record.isEmpty || !field.isEmpty { records.append(record + [field]) }
        let heading = try #require(records.first)
        rows = records.dropFirst().map { record in
            Dictionary(zip(heading, record).filter { !$1.isEmpty }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// A file of the sample data.
    static func seeds(_ name: String) throws -> CSVTable {
        try CSVTable(path: Repository.file("seeds/\(name).csv"))
    }
}
