import Foundation
import Testing
import TestSupport

/// A CSV file read by the shortest code that can, to check the importer against something that shares nothing with it.
struct PlainTable {
    let rows: [[String: String]]

    init(path: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        var table: [[String]] = [[]]
        var cell: [UInt8] = []
        var isQuoted = false
        for byte in bytes where byte != 0x0D {
            switch (byte, isQuoted) {
            case (0x22, _): isQuoted.toggle()
            case (0x2C, false), (0x0A, false):
                table[table.count - 1].append(String(decoding: cell, as: UTF8.self))
                cell = []
                if byte == 0x0A { table.append([]) }
            default: cell.append(byte)
            }
        }
        if !cell.isEmpty { table[table.count - 1].append(String(decoding: cell, as: UTF8.self)) }
        let headings = try #require(table.first)
        rows = table.dropFirst().filter { $0.count == headings.count }.map { row in
            Dictionary(zip(headings, row), uniquingKeysWith: { first, _ in first })
        }
    }

    /// Turns `12/25/2013 11:59:08 PM` into `2013-12-25T23:59:08`, a form that sorts; nil for an empty cell.
    static func sortable(_ american: String) -> String? {
        let parts = american.split { !$0.isNumber && !$0.isLetter }.map(String.init)
        guard parts.count >= 3 else { return nil }
        let date = "\(parts[2])-\(parts[0])-\(parts[1])"
        guard parts.count == 7, let hour = Int(parts[3]) else { return date }
        let hour24 = hour % 12 + (parts[6] == "PM" ? 12 : 0)
        return "\(date)T\(hour24 < 10 ? "0" : "")\(hour24):\(parts[4]):\(parts[5])"
    }
}
