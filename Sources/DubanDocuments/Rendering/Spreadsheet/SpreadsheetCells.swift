import DubanModel
import SheetWire

/// Writes values into the cells of a spreadsheet, as numbers and days where they are some.
struct SpreadsheetCells {
    let formatter: CellFormatter
    let look: SpreadsheetLook

    /// Writes a value.
    func write(
        _ cell: Cell,
        of column: Table.Column,
        at place: (row: Int, column: Int),
        isBold: Bool,
        tint: UInt32? = nil,
        to steps: inout SheetSteps
    ) {
        var format = look.value(cell, of: column, isEmphasized: isBold)
        if let tint { format.background = tint }
        switch cell {
        case .empty: steps.add(.blank(row: place.row, column: place.column, format: steps.number(of: format)))
        case .text(let text):
            steps.text(row: place.row, column: place.column, PlainText.lines(text).joined(separator: "\n"), format)
        case .integer(let integer) where abs(Double(integer)) < 9e15:
            steps.number(row: place.row, column: place.column, Double(integer), format)
        case .number(let number), .points(let number):
            steps.number(row: place.row, column: place.column, number, format)
        case .percent(let percent): steps.number(row: place.row, column: place.column, percent / 100, format)
        case .money(let money) where abs(Double(money.fen)) < 9e15:
            steps.number(row: place.row, column: place.column, money.approximate(in: column.format.moneyUnit), format)
        case .date(let moment):
            guard let serial = SheetSerial.number(of: moment) else {
                return steps.text(row: place.row, column: place.column, moment.description, format)
            }
            steps.number(row: place.row, column: place.column, serial, format)
        case .integer, .money, .light, .rank, .boolean, .trend:
            let text = formatter.text(cell, kind: column.kind, format: column.format)
            steps.text(row: place.row, column: place.column, PlainText.lines(text).joined(separator: "\n"), format)
        }
    }
}
