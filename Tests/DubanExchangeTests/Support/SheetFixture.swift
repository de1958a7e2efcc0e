import DubanExchange
import DubanModel
import SheetWire

/// Spreadsheets for tests.
enum SheetFixture {
    /// Writes rows of cells, from the first row on.
    static func write(_ rows: [[SheetCell?]], merged: [SheetRange] = [], to path: String) throws {
        let file = try SpreadsheetFile(path: path)
        var steps = SheetSteps(file.add)
        steps.addSheet("Sheet1")
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                guard let cell else { continue }
                write(cell, row, column, to: &steps)
            }
        }
        for range in merged {
            let text = rows[range.firstRow - 1][range.firstColumn]
            guard case .text(let text)? = text else { continue }
            steps.merged(
                rows: range.firstRow - 1...range.lastRow - 1,
                columns: range.firstColumn...range.lastColumn,
                text,
                SheetFormat()
            )
        }
        try file.finish()
    }

    /// Writes rows of text.
    static func write(_ rows: [[String]], to path: String) throws {
        try write(rows.map { $0.map { $0.isEmpty ? nil : SheetCell.text($0) } }, to: path)
    }

    private static func write(_ cell: SheetCell, _ row: Int, _ column: Int, to steps: inout SheetSteps) {
        var format = SheetFormat()
        switch cell {
        case .text(let text), .failure(let text): steps.text(row: row, column: column, text, format)
        case .number(let number): steps.number(row: row, column: column, number, format)
        case .serialDate(let number):
            format.numberFormat = "yyyy\"年\"m\"月\"d\"日\""
            steps.number(row: row, column: column, number, format)
        case .percent(let number):
            format.numberFormat = "0.0%"
            steps.number(row: row, column: column, number, format)
        case .boolean(let boolean):
            steps.add(.boolean(row: row, column: column, format: steps.number(of: format), boolean))
        }
    }
}
