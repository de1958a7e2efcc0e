import DubanModel

/// A document as plain markup that a converter turns into a word processor's: headings, paragraphs, lists, tables and pictures
/// of charts, with the names of styles where ``OfficeTemplate`` has some of its own.
public struct OfficeMarkup {
    private let document: Document
    private let formatter: CellFormatter
    private let picture: (Chart) -> String?
    private var writer = HTMLWriter()
    private var furniture: Furniture { formatter.furniture }

    /// Prepares a document.
    ///
    /// - Parameter picture: the path of a chart's picture; nil where the chart is to be its table alone.
    public init(_ document: Document, picture: @escaping (Chart) -> String?) {
        self.document = document
        self.picture = picture
        formatter = CellFormatter(language: document.language)
    }

    /// The markup.
    public mutating func text() -> String {
        writer.start("html", ["lang": document.language == .english ? "en-GB" : "zh-CN"])
        writer.element("head") { $0.element("title", text: PlainText.line(document.title)) }
        writer.start("body")
        // The converter puts the title on top, in the style of that name.
        if let subtitle = document.subtitle, !subtitle.isEmpty { styled("Subtitle", subtitle) }
        if let asOf = document.asOf { styled("Subtitle", furniture.asOf(asOf)) }
        for block in document.blocks { write(block) }
        writer.end("body")
        writer.end("html")
        return writer.page
    }

    private mutating func write(_ block: Block) {
        switch block {
        case .heading(let level, let text): heading(level, text)
        case .paragraph(let text): writer.element("p") { OfficeMarkup.lines(text, to: &$0) }
        case .list(let items, let isOrdered):
            guard !items.isEmpty else { return }
            writer.element(isOrdered ? "ol" : "ul") { writer in
                for item in items { writer.element("li") { OfficeMarkup.lines(item, to: &$0) } }
            }
        case .table(let table): write(table)
        case .chart(let chart): write(chart)
        case .keyFigures(let figures): OfficeFigures(figures, formatter: formatter).write(to: &writer)
        case .note(let kind, let text):
            let colon = LocalizedText(": ", zh: "：")(document.language)
            styled("Note", furniture.name(of: kind) + colon + text)
        case .divider: writer.start("hr")
        }
    }

    private mutating func heading(_ level: Int, _ text: String) {
        let name: StaticString =
            switch level {
            case ...1: "h1"
            case 2: "h2"
            case 3: "h3"
            default: "h4"
            }
        writer.element(name) { OfficeMarkup.lines(text, to: &$0) }
    }

    private mutating func styled(_ style: String, _ text: String) {
        writer.element("div", ["data-custom-style": style]) { writer in
            writer.element("p") { OfficeMarkup.lines(text, to: &$0) }
        }
    }

    private mutating func write(_ chart: Chart) {
        var table = chart.captionedTable
        styled("Table Caption", table.caption ?? chart.title)
        table.caption = nil
        if let summary = chart.summary, !summary.isEmpty {
            writer.element("p") { OfficeMarkup.lines(summary, to: &$0) }
        }
        if let path = picture(chart) {
            writer.element("div", ["data-custom-style": "Figure"]) { writer in
                writer.element("p") { writer in
                    writer.start("img", ["src": path, "alt": chart.description, "style": "width:150mm"])
                }
            }
        }
        write(table)
    }

    private mutating func write(_ table: Table) {
        guard !table.columns.isEmpty else { return }
        if let caption = table.caption, !caption.isEmpty { styled("Table Caption", caption) }
        OfficeTable(table, formatter: formatter).write(to: &writer)
    }

    /// A sign for a light whose shape tells it too.
    static func sign(of light: Light) -> String {
        switch light {
        case .red: "◆ "
        case .yellow: "▲ "
        case .green: "● "
        case .blue: "■ "
        case .grey: "○ "
        }
    }

    static func lines(_ text: String, to writer: inout HTMLWriter) {
        for (number, line) in PlainText.lines(text).enumerated() {
            if number > 0 { writer.start("br") }
            writer.text(line)
        }
    }
}
