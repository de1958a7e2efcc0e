import DubanModel

/// Writes one table of a document as comma-separated values (RFC 4180), for spreadsheets and other programs.
///
/// The first record holds the columns' keys; totals are left out, so that a program may add up a column. Values are
/// written for machines: numbers without grouping, percentages and points as bare numbers, money in yuan with two
/// decimals, dates as `2023-03-31`, a light as its word or its name, a place without the number of places. Missing and
/// not finite values are empty.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises ("CSV injection").
public struct CSVRenderer: Sendable {
    private enum Choice: Sendable {
        case only
        case number(Int)
        case caption(String)
    }

    private let choice: Choice
    private let startsWithByteOrderMark: Bool

    /// Makes a renderer of the table with a number, counted from 1; nil for the document's only table. Some
    /// spreadsheets take a file for UTF-8 only if it starts with a byte order mark.
    public init(table: Int? = nil, startsWithByteOrderMark: Bool = false) {
        choice = table.map(Choice.number) ?? .only
        self.startsWithByteOrderMark = startsWithByteOrderMark
    }

    /// Makes a renderer of the first table with a caption.
    public init(caption: String, startsWithByteOrderMark: Bool = false) {
        choice = .caption(caption)
        self.startsWithByteOrderMark = startsWithByteOrderMark
    }

    /// The table as text with CR LF at the end of each record.
    ///
    /// - Throws: ``DocumentError`` when the document has no table, not the chosen one, or several and none was chosen.
    public func render(_ document: Document) throws(DocumentError) -> String {
        let table = try table(of: document.tables)
        var output = startsWithByteOrderMark ? "\u{FEFF}" : ""
        CSVRenderer.append(table.dataKeys.map(CSVRenderer.withoutFormula), to: &output)
        for row in table.rows {
            let cells = table.columns.indices.map { row.cells.indices.contains($0) ? row.cells[$0] : .empty }
            CSVRenderer.append(cells.map(CSVRenderer.text), to: &output)
        }
        return output
    }

    private func table(of tables: [Table]) throws(DocumentError) -> Table {
        guard let first = tables.first else { throw .noTable }
        switch choice {
        case .only:
            guard tables.count == 1 else { throw .severalTables(tables) }
            return first
        case .number(let number):
            guard number >= 1, number <= tables.count else { throw .noSuchTable(String(number), of: tables) }
            return tables[number - 1]
        case .caption(let caption):
            guard let table = tables.first(where: { $0.caption == caption }) else {
                throw .noSuchTable("“\(PlainText.line(caption))”", of: tables)
            }
            return table
        }
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): withoutFormula(text)
        case .integer(let integer): String(integer)
        case .number(let number), .percent(let number), .points(let number):
            number.isFinite ? FieldValue.number(number).written : ""
        case .money(let money): money.description
        case .date(let moment): moment.description
        case .light(let light, let word): if let word, !word.isEmpty { withoutFormula(word) } else { light.rawValue }
        case .rank(let place, _): String(place)
        case .boolean(let boolean): FieldValue.boolean(boolean).written
        case .trend(let values):
            values.map { $0.map { $0.isFinite ? FieldValue.number($0).written : "" } ?? "" }.joined(separator: " ")
        }
    }

    private static func withoutFormula(_ text: String) -> String {
        switch text.unicodeScalars.first {
        // East Asian spreadsheets take the full-width signs for the narrow ones.
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": "'" + text
        default: text
        }
    }

    private static func append(_ fields: [String], to output: inout String) {
        // An empty line would not be read as a record with one empty field.
        output += fields == [""] ? "\"\"" : fields.map(quoted).joined(separator: ",")
        output += "\r\n"
    }

    private static func quoted(_ field: String) -> String {
        let needsQuotes = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes || field.hasPrefix(" ") || field.hasSuffix(" ") else { return field }
        var scalars = String.UnicodeScalarView()
        for scalar in field.unicodeScalars {
            if scalar == "\"" { scalars.append(scalar) }
            scalars.append(scalar)
        }
        return "\"" + String(scalars) + "\""
    }
}
