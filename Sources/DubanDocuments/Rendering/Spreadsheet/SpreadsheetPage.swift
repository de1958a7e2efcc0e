import DubanModel
import SheetWire

/// Puts a document on the sheet of a spreadsheet, block below block, each table with columns of its own width where it stands
/// alone, or else on a sheet of its own.
struct SpreadsheetPage {
    private let document: Document
    private let formatter: CellFormatter
    private let look: SpreadsheetLook
    private var row = 0


    /// How many columns text runs across.
    private let columns: Int

    init(_ document: Document, formatter: CellFormatter) {
        self.document = document
        self.formatter = formatter
        look = SpreadsheetLook(language: document.language)
        columns = max(6, document.tables.map(\.columns.count).max() ?? 0)
    }

    mutating func write(to steps: inout SheetSteps) {
        steps.addSheet(PlainText.line(document.title))
        let isWide = columns > 8
        steps.add(.paper(isLandscape: isWide, repeatedRows: nil, footer: "&C&P / &N"))
        writeWidths(to: &steps)
        writeHead(to: &steps)
        for block in document.blocks { write(block, to: &steps) }
    }

    /// Columns are as wide as the widest of what the tables have in their place.
    private func writeWidths(to steps: inout SheetSteps) {
        var widths = [Int](repeating: 10, count: columns)
        for table in document.tables {
            for (place, column) in table.columns.enumerated() where place < columns {
                let cells = table.rows.prefix(2000).map { row in
                    place < row.cells.count
                        ? formatter.text(row.cells[place], kind: column.kind, format: column.format) : ""
                }
                let lines = (cells + [formatter.heading(of: column)]).flatMap { PlainText.lines($0) }
                widths[place] = max(widths[place], min(lines.map(DisplayWidth.of).max() ?? 0, 42))
            }
        }
        for (place, width) in widths.enumerated() {
            steps.add(.columnWidth(columns: place...place, width: Double(width) + 2.5))
        }
    }

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
            line(text, look.heading(level: level), to: &steps)
        case .paragraph(let text): line(text, look.text, to: &steps)
        case .list(let items, let isOrdered):
            for (number, item) in items.enumerated() {
                line((isOrdered ? "\(number + 1). " : "• ") + item, look.text, to: &steps)
            }
        case .table(let table): write(table, to: &steps)
        case .chart(let chart): write(chart, to: &steps)
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
        let width = 14 * columns
        let count = lines.reduce(0) { $0 + max(1, (DisplayWidth.of($1) + width - 1) / width) }
        if count > 1 { steps.add(.rowHeight(row: row, height: min(400, Double(count) * format.size * 1.4 + 4))) }
        steps.merged(rows: row...row, columns: 0...(columns - 1), lines.joined(separator: "\n"), format)
        row += 1
    }

    private mutating func write(_ figures: [KeyFigure], to steps: inout SheetSteps) {
        for figure in figures {
            let column = Table.Column(key: "", title: "", kind: .text, format: figure.format)
            steps.text(row: row, column: 0, PlainText.line(figure.label), look.columnHeading)
            write(figure.value, of: column, at: 1, isEmphasized: true, to: &steps)
            if let light = figure.light {
                let cell = Cell.light(light, figure.word)
                write(cell, of: column, at: 2, isEmphasized: false, to: &steps)
            }
            row += 1
        }
        row += 1
    }

    /// Writes a table; gives the rows of its values.
    @discardableResult
    private mutating func write(
        _ table: Table,
        tints: [Int: [UInt32?]] = [:],
        to steps: inout SheetSteps
    ) -> ClosedRange<Int>? {
        guard !table.columns.isEmpty else { return nil }
        if let caption = table.caption, !caption.isEmpty { line(caption, look.heading(level: 2), to: &steps) }
        let top = row
        writeHeadings(of: table, to: &steps)
        // What stands alone on its sheet stays in sight and comes again on every page.
        if document.tables.count == 1 { steps.add(.freeze(row: row, column: 0)) }
        if document.tables.count == 1 {
            steps.add(.paper(isLandscape: columns > 8, repeatedRows: top...(row - 1), footer: "&C&P / &N"))
        }
        let first = row
        for (number, line) in table.rows.enumerated() {
            for (place, cell) in formatter.cells(line.cells, of: table).enumerated() {
                let column = table.columns[place]
                let tint = tints[place]?[number]
                write(cell, of: column, at: place, isEmphasized: line.isEmphasized, tint: tint, to: &steps)
            }
            row += 1
        }
        let last = row - 1
        if table.rows.isEmpty {
            steps.text(row: row, column: 0, formatter.furniture.noRows, look.text)
            row += 1
        }
        writeTotals(of: table, to: &steps)
        row += 1
        return last >= first ? first...last : nil
    }

    private mutating func writeHeadings(of table: Table, to steps: inout SheetSteps) {
        let hasGroups = table.columns.contains { $0.group != nil }
        if hasGroups {
            for span in table.groupSpans {
                guard let title = span.title else {
                    let column = table.columns[span.columns.lowerBound]
                    let columns = span.columns.lowerBound...span.columns.lowerBound
                    let heading = PlainText.line(formatter.heading(of: column))
                    steps.merged(rows: row...(row + 1), columns: columns, heading, look.columnHeading)
                    continue
                }
                let columns = span.columns.lowerBound...(span.columns.upperBound - 1)
                steps.merged(rows: row...row, columns: columns, PlainText.line(title), look.columnHeading)
            }
            row += 1
        }
        for (place, column) in table.columns.enumerated() where !hasGroups || column.group != nil {
            steps.text(row: row, column: place, PlainText.line(formatter.heading(of: column)), look.columnHeading)
        }
        row += 1
    }

    private mutating func writeTotals(of table: Table, to steps: inout SheetSteps) {
        guard let totals = table.totals, let texts = formatter.totals(of: table) else { return }
        for (place, cell) in formatter.cells(totals, of: table).enumerated() {
            let shown = cell == .empty ? Cell.text(texts[place]) : cell
            write(shown, of: table.columns[place], at: place, isEmphasized: true, to: &steps)
        }
        row += 1
    }

    private func write(
        _ cell: Cell,
        of column: Table.Column,
        at place: Int,
        isEmphasized: Bool,
        tint: UInt32? = nil,
        to steps: inout SheetSteps
    ) {
        var format = look.value(cell, of: column, isEmphasized: isEmphasized)
        if let tint { format.background = tint }
        switch cell {
        case .empty: steps.add(.blank(row: row, column: place, format: steps.number(of: format)))
        case .text(let text):
            steps.text(row: row, column: place, PlainText.lines(text).joined(separator: "\n"), format)
        case .integer(let integer) where abs(Double(integer)) < 9e15:
            steps.number(row: row, column: place, Double(integer), format)
        case .number(let number), .points(let number): steps.number(row: row, column: place, number, format)
        case .percent(let percent): steps.number(row: row, column: place, percent / 100, format)
        case .money(let money) where abs(Double(money.fen)) < 9e15:
            steps.number(row: row, column: place, money.approximate(in: column.format.moneyUnit), format)
        case .date(let moment):
            guard let serial = SpreadsheetPage.serial(of: moment) else {
                return steps.text(row: row, column: place, moment.description, format)
            }
            steps.number(row: row, column: place, serial, format)
        case .integer, .money, .light, .rank, .boolean, .trend:
            let text = formatter.text(cell, kind: column.kind, format: column.format)
            steps.text(row: row, column: place, PlainText.lines(text).joined(separator: "\n"), format)
        }
    }

    /// A day as spreadsheets count them; nil before March 1900, where they count a day that never was.
    private static func serial(of moment: Moment) -> Double? {
        guard moment.date.year >= 1901, moment.date.year < 9999,
            let start = CivilDate(year: 1899, month: 12, day: 30)
        else { return nil }
        let days = Double(moment.date.days(since: start))
        return moment.isDayOnly ? days : days + Double(moment.secondOfDay) / 86_400
    }

    private mutating func write(_ chart: Chart, to steps: inout SheetSteps) {
        if let summary = chart.summary { line(summary, look.text, to: &steps) }
        let drawing = SpreadsheetChart(chart, furniture: formatter.furniture, today: document.asOf)
        guard let rows = write(drawing.table, tints: drawing.tints(), to: &steps),
            let drawn = drawing.drawn(rows: rows, place: (row, 0))
        else { return }
        steps.add(.chart(drawn))
        row += drawn.height / 20 + 2
    }
}
