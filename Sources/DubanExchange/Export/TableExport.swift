public import DubanModel
public import DubanStore
import SheetWire

/// Writes the records of a model as a table that can be imported again unchanged: headings are labels, choices are written
/// by their labels, everything else as it is.
public struct TableExport {
    private let model: Model
    private let language: Language
    private let fields: [Field]

    /// Prepares an export of a model's records.
    public init(_ model: Model, language: Language) {
        self.model = model
        self.language = language
        fields = model.givenFields.filter { !$0.isMember || model.hasMembers }
    }

    /// Writes a spreadsheet, row by row.
    ///
    /// - Returns: the number of records.
    public func writeSpreadsheet(
        _ query: Query,
        of snapshot: Snapshot,
        to path: String,
        progress: (_ rows: Int) -> Void = { _ in }
    ) throws -> Int {
        let fields = try columns(of: query, in: snapshot)
        let positions = fields.map { model.position(of: $0.name) ?? 0 }
        let file = try SpreadsheetFile(path: path, isStream: true)
        var steps = SheetSteps(file.add)
        steps.addSheet(model.label(language))
        for (column, field) in fields.enumerated() {
            steps.add(.columnWidth(columns: column...column, width: width(of: field)))
        }
        steps.add(.freeze(row: 1, column: 1))
        steps.add(.paper(isLandscape: fields.count > 6, repeatedRows: 0...0, footer: "&C&P / &N"))
        for (column, field) in fields.enumerated() {
            steps.text(row: 0, column: column, heading(of: field), SheetLook.heading)
        }
        var count = 0
        try snapshot.forEachRecord(query) { record in
            count += 1
            guard count < SheetAddress.lastRow else { throw TableExport.tooManyRows }
            for (column, position) in positions.enumerated() where !record.values[position].isNull {
                write(record.values[position], of: fields[column], row: count, column: column, to: &steps)
            }
            if count % 1000 == 0 { progress(count) }
        }
        steps.add(.filter(rows: 0...max(1, count), columns: 0...max(0, fields.count - 1)))
        try file.finish()
        return count
    }

    /// Gives the records as CSV text, piece by piece.
    ///
    /// - Returns: the number of records.
    public func writeCSV(_ query: Query, of snapshot: Snapshot, _ take: (String) throws -> Void) throws -> Int {
        let fields = try columns(of: query, in: snapshot)
        try take(CSVWriter.row(fields.map(heading)))
        var count = 0
        try snapshot.forEachRecord(query) { record in
            count += 1
            try take(CSVWriter.row(fields.map { TableExport.guarded(written(record[$0.name], of: $0), $0.type) }))
        }
        return count
    }

    /// The fields to write: those that ledgers add only where a task has any of its ledger's, since nobody wants the columns
    /// of every other department.
    private func columns(of query: Query, in snapshot: Snapshot) throws -> [Field] {
        guard model.hasMembers else { return fields }
        let withValues = query.and(.ledgerValues, .isKnown(true))
        let ledgers = Set(
            try snapshot.aggregate([.count], of: withValues, groupedBy: [.ledger]).map(\.group.first?.text)
        )
        let shown = Set(model.ledgers.filter { ledgers.contains($0.name) }.flatMap(\.fields).map(\.name))
        return fields.filter { !$0.isMember || shown.contains($0.name) }
    }

    /// Text that a spreadsheet would take for a formula gets an apostrophe before it, which an import takes away.
    private static func guarded(_ text: String, _ type: FieldType) -> String {
        guard type == .text, CSVFormula.isOne(text.drop { $0 == "'" }) else { return text }
        return "'" + text
    }

    /// Gives the records as JSON: a list of objects with every field's value.
    ///
    /// - Returns: the number of records.
    public func writeJSON(_ query: Query, of snapshot: Snapshot, _ take: (String) throws -> Void) throws -> Int {
        var count = 0
        try take("[")
        try snapshot.forEachRecord(query) { record in
            let members = fields.map { ($0.name.rawValue, TableExport.json(record[$0.name])) }
            try take((count == 0 ? "\n" : ",\n") + JSONValue.object(members).text())
            count += 1
        }
        try take(count == 0 ? "]\n" : "\n]\n")
        return count
    }

    private static func json(_ value: FieldValue) -> JSONValue {
        switch value {
        case .null: .null
        case .text(let text): .string(text)
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .boolean(let boolean): .boolean(boolean)
        case .moment, .money: .string(value.written)
        }
    }

    private func heading(of field: Field) -> String { field.label(language) }

    private func written(_ value: FieldValue, of field: Field) -> String {
        guard case .choice(let choices) = field.type, let name = value.text else { return value.written }
        return choices.first { $0.name == name }?.label(language) ?? name
    }

    private func write(_ value: FieldValue, of field: Field, row: Int, column: Int, to steps: inout SheetSteps) {
        switch value {
        case .null: break
        case .text: steps.text(row: row, column: column, written(value, of: field), SheetLook.plain)
        case .integer(let integer) where abs(integer) < 1 << 53:
            steps.number(row: row, column: column, Double(integer), SheetLook.plain)
        case .integer: steps.text(row: row, column: column, value.written, SheetLook.plain)
        case .number(let number):
            let isPercent = field.type == .percent
            let format = isPercent ? SheetLook.percent : SheetLook.plain
            steps.number(row: row, column: column, isPercent ? number / 100 : number, format)
        case .boolean: steps.text(row: row, column: column, value.written, SheetLook.plain)
        case .money(let money):
            // Fen beyond what a floating-point number holds go as text, to the last one.
            if abs(money.fen) < 1 << 53 {
                steps.number(row: row, column: column, money.approximate(), SheetLook.money)
            } else {
                steps.text(row: row, column: column, money.description, SheetLook.plain)
            }
        case .moment(let moment):
            if let serial = SheetSerial.number(of: moment) {
                let format = moment.isDayOnly ? SheetLook.day : SheetLook.second
                steps.number(row: row, column: column, serial, format)
            } else {
                steps.text(row: row, column: column, moment.description, SheetLook.plain)
            }
        }
    }

    private func width(of field: Field) -> Double {
        switch field.type {
        case .text: field.name == .code ? 16 : 36
        case .moment: 19
        default: 14
        }
    }

    private static var tooManyRows: ExchangeError {
        ExchangeError(
            .rejected,
            LocalizedText(
                "a spreadsheet holds 1,048,576 rows; export as CSV, or fewer records",
                zh: "电子表格最多 1,048,576 行；请导出为 CSV，或减少记录"
            )
        )
    }
}
