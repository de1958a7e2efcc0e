@testable import DubanDocuments
import DubanModel

/// What a reader must find of a document, told without the writers' help.
struct ExpectedValues {
    private var texts: [String] = []
    private var numbers: [Double] = []
    private let form: String
    private let formatter: CellFormatter

    init(_ document: Document, form: String) {
        self.form = form
        formatter = CellFormatter(language: document.language)
        for block in document.blocks {
            switch block {
            case .table(let table): add(table)
            case .chart(let chart): add(chart.table)
            case .paragraph(let text), .heading(_, let text): add(text: text)
            case .list(let items, let isOrdered):
                for (number, item) in items.enumerated() {
                    add(text: form == "xlsx" ? (isOrdered ? "\(number + 1). " : "• ") + item : item)
                }
            case .note, .keyFigures, .divider: break
            }
        }
    }

    /// As the script reads it.
    func listed(_ file: String) -> [String: Any] { ["file": file, "texts": texts, "numbers": numbers] }

    private mutating func add(text: String) {
        let lines = PlainText.lines(text)
        texts.append(lines.joined(separator: form == "docx" ? " " : "\n"))
    }

    private mutating func add(_ table: Table) {
        guard !table.columns.isEmpty else { return }
        for row in table.rows {
            for (column, cell) in zip(table.columns, row.cells) { add(cell, column) }
        }
    }

    private mutating func add(_ cell: Cell, _ column: Table.Column) {
        switch cell {
        case .text(let text) where !text.isEmpty: add(text: text)
        case .integer(let integer) where form != "docx" && abs(Double(integer)) < 9e15: numbers.append(Double(integer))
        case .number(let number) where form != "docx" && number.isFinite,
            .points(let number) where form != "docx" && number.isFinite:
            numbers.append(number)
        case .percent(let number) where form != "docx" && number.isFinite:
            numbers.append(form == "xlsx" ? number / 100 : number)
        case .money(let money) where form == "html": numbers.append(Double(money.fen) / 100)
        case .boolean(let boolean): texts.append(formatter.furniture.boolean(boolean))
        default: break
        }
    }
}
