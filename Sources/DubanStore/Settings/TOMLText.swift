package import TOMLKit

/// Reads TOML that a stranger may have written.
package enum TOMLText {
    /// The table that a text describes.
    ///
    /// The parser ends the process over a heading without a name, as in `[` at the end of a line, and over a name of
    /// thousands of parts, so such lines are looked for first. What stands before them is parsed all the same: a fault
    /// there is the one to tell of.
    package static func table(_ text: String) throws(TOMLProblem) -> TOMLTable {
        let bytes = Array(text.utf8)
        var scanner = SettingsScanner(bytes: bytes)
        guard let (start, trap) = scanner.firstTrap() else { return try parsed(text) }
        _ = try parsed(String(decoding: bytes[..<start], as: UTF8.self))
        throw TOMLProblem(
            line: bytes[..<start].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 },
            reason: reason(trap),
            underlying: nil
        )
    }

    private static func reason(_ trap: SettingsScanner.Trap) -> String {
        switch trap {
        case .unnamedHeading: "a heading needs a name in its brackets, such as [settings]"
        case .deepName: "a name has more than \(SettingsScanner.mostParts) parts"
        }
    }

    private static func parsed(_ text: String) throws(TOMLProblem) -> TOMLTable {
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw TOMLProblem(line: error.source.begin.line, reason: error.description, underlying: error)
        } catch {
            throw TOMLProblem(line: nil, reason: "\(error)", underlying: error)
        }
    }
}
