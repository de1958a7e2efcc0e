import DubanModel
import SheetWire

/// Puts a document on the first sheet of a spreadsheet, block below block. Its only table stands there too; where there are
/// several, each has a sheet of its own, with columns of its own widths, and the first sheet says where.
struct SpreadsheetPage {
    private let document: Document
    private let formatter: CellFormatter
    private let look: SpreadsheetLook
    private var row = 0
    private var waiting: [(name: String, table: Table, chart: Chart?)] = []
    private var nearestHeading: String?

    /// How many columns text runs across, and their widths.
    private let widths: [Double]
    private var columns: Int { widths.count }
    private let hasOneTable: Bool

    init(_ document: Document, formatter: CellFormatter) {
        self.document = document
        self.formatter = formatter
        look = SpreadsheetLook(language: document.language)
        let tables = document.tables
        hasOneTable = tables.count == 1
        var widths: [Double] = []
        if hasOneTable, let table = tables.first {
            widths = SpreadsheetGrid(table, formatter: formatter, look: look, from: 0).widths
        }
        self.widths = widths + Array(repeating: 14, count: max(0, 6 - widths.count))
    }

    mutating func write(to steps: inout SheetSteps) {
        steps.addSheet(PlainText.line(document.title))
        steps.add(.paper(isLandscape: false, repeatedRows: nil, footer: "&C&P / &N"))
        for (place, width) in widths.enumerated() {
            steps.add(.columnWidth(columns: place...place, width: width))
        }
        writeHead(to: &steps)
        for block in document.blocks { write(block, to: &steps) }
        for table in waiting { write(table, to: &steps) }
    }

    private var cells: SpreadsheetCells { SpreadsheetCells(formatter: formatter, look: look) }

    private mutating func writeHead(to steps: inout SheetSteps) {
        steps.add(.rowHeight(row: row, height: 32))
        line(PlainText.lines(document.title).joined(separator: "\n"), look.title, to: &steps)
        if let subtitle = document.subtitle, !subtitle.isEmpty { line(subtitle, look.subtitle, to: &steps) }
        if let asOf = document.asOf { line(formatter.furniture.asOf(asOf), look.subtitle, to: &steps) }
        row += 1
    }

    private mutating func write(_ block: Block, to steps: inout SheetSteps) {
        switch block {
        case .heading(let level, let text):
            nearestHeading = PlainText.line(text)
            line(text, look.heading(level: level), to: &steps)
        case .paragraph(let text): line(text, look.text, to: &steps)
        case .list(let items, let isOrdered):
            for (number, item) in items.enumerated() {
                line((isOrdered ? "\(number + 1). " : "• ") + item, look.text, to: &steps)
            }
        case .table(let table): place(table, nil, to: &steps)
        case .chart(let chart): place(chart.captionedTable, chart, to: &steps)
        case .keyFigures(let figures): write(figures, to: &steps)
        case .note(let kind, let text):
            let colon = LocalizedText(": ", zh: "：")(formatter.furniture.language)
            line(formatter.furniture.name(of: kind) + colon + text, look.note(kind), to: &steps)
        case .divider: row += 1
        }
    }

    /// A text across the sheet, as high as its lines need.
    private mutating func line(_ text: String, _ format: SheetFormat, to steps: inout SheetSteps) {
        let lines = PlainText.lines(text)
        let width = Int(widths.reduce(0, +))
        let count = lines.reduce(0) { $0 + max(1, (DisplayWidth.of($1) + width - 1) / width) }
        if count > 1 { steps.add(.rowHeight(row: row, height: min(400, Double(count) * format.size * 1.4 + 4))) }
        steps.merged(rows: row...row, columns: 0...(columns - 1), lines.joined(separator: "\n"), format)
        row += 1
    }

    private mutating func write(_ figures: [KeyFigure], to steps: inout SheetSteps) {
        for figure in figures {
            let column = Table.Column(key: "", title: "", kind: .text, format: figure.format)
            steps.text(row: row, column: 0, PlainText.line(figure.label), look.columnHeading)
            cells.write(figure.value, of: column, at: (row, 1), isBold: true, to: &steps)
            if let light = figure.light {
                let cell = Cell.light(light, figure.word)
                cells.write(cell, of: column, at: (row, 2), isBold: false, to: &steps)
            }
            row += 1
        }
        row += 1
    }

    /// Writes the only table here; of several, notes where each will be.
    private mutating func place(_ table: Table, _ chart: Chart?, to steps: inout SheetSteps) {
        let name = PlainText.line(table.caption ?? nearestHeading ?? "")
        guard !hasOneTable else { return write((name, table, chart), to: &steps) }
        waiting.append((name, table, chart))
        if let summary = chart?.summary { line(summary, look.text, to: &steps) }
        line("→ " + formatter.furniture.sheet(name, number: waiting.count + 1), look.subtitleLeft, to: &steps)
    }

    private mutating func write(_ placed: (name: String, table: Table, chart: Chart?), to steps: inout SheetSteps) {
        let (name, table, chart) = placed
        let drawing = chart.map { SpreadsheetChart($0, furniture: formatter.furniture, today: document.asOf) }
        let shown = drawing?.table ?? table
        if !hasOneTable {
            steps.addSheet(name.isEmpty ? formatter.furniture.table : name)
            row = 0
        }
        var grid = SpreadsheetGrid(shown, formatter: formatter, look: look, from: row)
        if !hasOneTable {
            for (place, width) in grid.widths.enumerated() {
                steps.add(.columnWidth(columns: place...place, width: width))
            }
        }
        if let caption = shown.caption ?? (hasOneTable ? nil : name), !caption.isEmpty {
            let last = max(0, shown.columns.count - 1)
            steps.merged(rows: row...row, columns: 0...last, PlainText.line(caption), look.heading(level: 2))
            grid = SpreadsheetGrid(shown, formatter: formatter, look: look, from: row + 1)
        }
        let rows = grid.write(tints: drawing?.tints() ?? [:], to: &steps)
        row = grid.row
        guard let rows, let drawn = drawing?.drawn(rows: rows, place: (row, 0)) else { return }
        steps.add(.chart(drawn))
        row += drawn.height / 20 + 2
    }
}
