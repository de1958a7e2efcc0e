/// The text of a settings file, taken apart just so far that single entries can be changed in place: everything else
/// stays as it is, to the byte.
struct SettingsText {
    /// An entry `key = value`.
    struct Entry {
        /// The parts of its key within its table.
        let key: [String]
        /// Where it begins, and where its value stands.
        let start: Int
        let value: Range<Int>
        /// The end of the line on which its value ends.
        let lineEnd: Int
    }

    /// A table with a heading `[a.b]`; the first one, without a heading, is the file's own.
    struct Section {
        /// The parts of its name.
        let name: [String]
        /// Where the heading begins, and the end of its line.
        let start: Int
        let headingEnd: Int
        var entries: [Entry] = []
    }

    /// The text, in UTF-8.
    let bytes: [UInt8]
    /// Its tables, in their order.
    let sections: [Section]

    /// Takes apart a text that is known to be TOML.
    init(_ text: String) {
        bytes = Array(text.utf8)
        var scanner = SettingsScanner(bytes: bytes)
        sections = scanner.sections()
    }

    /// How its lines end.
    var lineBreak: String {
        bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
    }

    /// The text with some parts replaced. The parts do not overlap and come in their order.
    func replacing(_ changes: [(range: Range<Int>, by: String)]) -> String {
        var result: [UInt8] = []
        var position = 0
        for change in changes {
            result += bytes[position..<change.range.lowerBound]
            result += Array(change.by.utf8)
            position = change.range.upperBound
        }
        result += bytes[position...]
        return String(decoding: result, as: UTF8.self)
    }
}
