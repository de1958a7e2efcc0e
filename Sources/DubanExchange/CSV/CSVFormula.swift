/// Text that a spreadsheet would take for a formula when it opens a CSV file ("CSV injection").
enum CSVFormula {
    /// Whether a text begins as a formula does.
    static func isOne(_ text: some StringProtocol) -> Bool {
        switch text.unicodeScalars.first {
        // East Asian spreadsheets take the full-width signs for the narrow ones.
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }

    /// A cell without the apostrophe by which an export kept it from being one.
    static func withoutGuard(_ cell: String) -> String {
        guard cell.hasPrefix("'"), isOne(cell.drop { $0 == "'" }) else { return cell }
        return String(cell.dropFirst())
    }
}
