import Foundation

/// What kind of table a file holds.
enum FileKind {
    /// Values separated by commas.
    case csv
    /// A spreadsheet.
    case spreadsheet

    /// Tells by the file's ending; of another ending by how the file begins.
    init(path: String) {
        switch URL(fileURLWithPath: path).pathExtension.lowercased() {
        case "csv", "txt", "tsv": self = FileKind.beginsAsArchive(path) ? .spreadsheet : .csv
        case "xlsx", "xlsm", "xls", "xlsb", "xltx", "ods": self = .spreadsheet
        default: self = FileKind.beginsAsArchive(path) ? .spreadsheet : .csv
        }
    }

    private static func beginsAsArchive(_ path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 4)) == Data([0x50, 0x4B, 0x03, 0x04])
    }
}
