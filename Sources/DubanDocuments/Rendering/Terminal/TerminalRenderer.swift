import DubanModel

/// Shows a document on a terminal, with Chinese at its real width. No line is wider than the terminal, nothing is told
/// by colour alone, and control characters in the document's texts are shown instead of obeyed.
public struct TerminalRenderer: Sendable {
    /// The narrowest width that is laid out for.
    public static let narrowest = 20

    /// Running text is no wider than this, however wide the terminal: longer lines are hard to follow.
    private static let widestText = 100

    private let width: Int
    private let usesColor: Bool

    /// Makes a renderer for a terminal of so many columns, at least ``narrowest``, with ANSI colours if asked.
    public init(width: Int = 80, usesColor: Bool = false) {
        self.width = max(width, TerminalRenderer.narrowest)
        self.usesColor = usesColor
    }

    /// The document as text that ends with a line break.
    public func render(_ document: Document) -> String {
        let formatter = CellFormatter(language: document.language)
        let today = document.asOf
        var lines = head(of: document, formatter: formatter)
        var previous: Block?
        for block in document.blocks {
            let blockLines = self.lines(of: block, formatter: formatter, today: today)
            guard !blockLines.isEmpty else { continue }
            if !belongs(block, below: previous), !lines.isEmpty { lines.append(TerminalLine()) }
            lines += blockLines
            previous = block
        }
        return lines.map { $0.text(usesColor: usesColor) + "\n" }.joined()
    }

    private var textWidth: Int { min(width, TerminalRenderer.widestText) }

    /// Whether a block follows its heading without a line between.
    private func belongs(_ block: Block, below previous: Block?) -> Bool {
        guard case .heading = previous else { return false }
        if case .heading = block { return false }
        return true
    }

    private func head(of document: Document, formatter: CellFormatter) -> [TerminalLine] {
        // What answers a question needs no title.
        if document.title.isEmpty, document.subtitle == nil, document.asOf == nil { return [] }
        var lines = wrapped(document.title, .bold)
        if let subtitle = document.subtitle { lines += wrapped(subtitle) }
        if let asOf = document.asOf { lines += wrapped(formatter.furniture.asOf(asOf), .dim) }
        lines.append(TerminalLine(String(repeating: "═", count: lines.map(\.width).max() ?? 0), .dim))
        return lines
    }

    private func lines(of block: Block, formatter: CellFormatter, today: CivilDate?) -> [TerminalLine] {
        switch block {
        case .heading(let level, let text): heading(text, level: level)
        case .paragraph(let text): wrapped(text)
        case .list(let items, let isOrdered): list(items, isOrdered: isOrdered)
        case .table(let table): TerminalTable(table, formatter: formatter, width: width).lines()
        case .chart(let chart): lines(of: chart, formatter: formatter, today: today)
        case .keyFigures(let figures): TerminalTiles(figures, formatter: formatter, width: width).lines()
        case .note(let kind, let text): note(text, kind: kind, formatter: formatter)
        case .divider: [TerminalLine(String(repeating: "─", count: textWidth), .dim)]
        }
    }

    /// A chart in blocks. Where they show other than every value, the table follows.
    private func lines(of chart: Chart, formatter: CellFormatter, today: CivilDate?) -> [TerminalLine] {
        var lines = wrapped(chart.title, .bold)
        if let summary = chart.summary { lines += wrapped(summary, .dim) }
        let drawn = BlockChart(chart, formatter: formatter, today: today, width: textWidth).lines()
        lines += drawn.map { runs in
            var line = TerminalLine()
            for run in runs { line.append(run.text, .of(run.tone)) }
            return line
        }
        let drawnColumns = 1 + chart.values.count + [chart.target, chart.pace].compactMap(\.self).count
        let showsAll =
            !drawn.isEmpty && [.bar, .progress, .stacked].contains(chart.kind)
            && chart.table.columns.count <= drawnColumns && chart.table.totals == nil
        guard !showsAll else { return lines }
        var table = chart.table
        table.caption = nil
        return lines + [TerminalLine()] + TerminalTable(table, formatter: formatter, width: width).lines()
    }

    private func wrapped(_ text: String, _ style: TerminalStyle = []) -> [TerminalLine] {
        TextWrapper.wrap(text, width: textWidth).map { TerminalLine($0, style) }
    }

    private func heading(_ text: String, level: Int) -> [TerminalLine] {
        switch level {
        case ...1:
            let lines = wrapped(text, .bold)
            return lines + [TerminalLine(String(repeating: "─", count: lines.map(\.width).max() ?? 0), .dim)]
        case 2: return hanging(text, mark: "■ ", style: .bold)
        case 3: return hanging(text, mark: "□ ", style: .bold)
        default: return hanging(text, mark: "· ", style: .bold)
        }
    }

    private func list(_ items: [String], isOrdered: Bool) -> [TerminalLine] {
        let markWidth = isOrdered ? String(items.count).utf8.count + 2 : 2
        return items.enumerated().flatMap { position, item in
            let number = "\(position + 1). "
            let indent = String(repeating: " ", count: max(0, markWidth - number.utf8.count))
            return hanging(item, mark: isOrdered ? indent + number : "• ")
        }
    }

    private func note(_ text: String, kind: NoteKind, formatter: CellFormatter) -> [TerminalLine] {
        let bar = "│ "
        let name = formatter.furniture.name(of: kind)
        let colon = LocalizedText(": ", zh: "：")(formatter.furniture.language)
        let lines = TextWrapper.wrap(name + colon + text, width: textWidth - DisplayWidth.of(bar))
        return lines.enumerated().map { position, text in
            var line = TerminalLine(bar, .of(kind))
            if position == 0, text.hasPrefix(name) {
                line.append(name, .of(kind).union(.bold))
                line.append(String(text.dropFirst(name.count)))
            } else {
                line.append(text)
            }
            return line
        }
    }

    /// Text behind a mark, its further lines below its first.
    private func hanging(_ text: String, mark: String, style: TerminalStyle = []) -> [TerminalLine] {
        let indent = DisplayWidth.of(mark)
        return TextWrapper.wrap(text, width: textWidth - indent).enumerated().map { position, text in
            var line = TerminalLine(position == 0 ? mark : "", style)
            line.pad(to: indent)
            line.append(text, style)
            return line
        }
    }
}
