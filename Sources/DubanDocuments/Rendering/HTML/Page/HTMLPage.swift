import DubanModel

/// A page of HTML under construction: the frame around the content.
struct HTMLPage {
    /// What the page shows.
    let document: Document
    /// The words that the page adds.
    let furniture: Furniture
    /// Writes the values.
    let formatter: CellFormatter
    /// Takes the page.
    var writer = HTMLWriter()
    /// The element that names what follows: the last heading.
    var nearestHeading = "title"
    /// How many headings the content has had.
    var headingCount = 0
    /// How many tables the content has had.
    var tableCount = 0

    init(_ document: Document) {
        self.document = document
        furniture = Furniture(language: document.language)
        formatter = CellFormatter(language: document.language)
    }

    /// Writes the whole page.
    mutating func write() {
        writer.markup("<!DOCTYPE html>\n")
        writer.start("html", ["lang": document.language.rawValue])
        writer.newLine()
        writeHead()
        let needsLandscape = document.tables.contains { HTMLTableLayout.needsLandscape($0) }
        writer.start("body", ["class": needsLandscape ? "landscape" : nil])
        writer.newLine()
        writer.start("main")
        writer.newLine()
        writeHeader()
        for block in document.blocks { write(block) }
        writer.end("main")
        writer.newLine()
        writer.markup("</body>\n</html>\n")
    }

    private mutating func writeHead() {
        // The policy stands before anything it is to govern.
        writer.markup(
            """
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">

            """
        )
        writer.element("title", text: document.title)
        writer.markup("\n<style>\n")
        writer.markup(HTMLStyleSheet.page)
        writer.markup(HTMLStyleSheet.tables)
        writer.markup(HTMLStyleSheet.charts)
        writer.markup(HTMLStyleSheet.narrowScreen)
        writer.markup(HTMLStyleSheet.paper)
        writer.markup("</style>\n</head>\n")
    }

    private mutating func writeHeader() {
        writer.start("header")
        writer.element("h1", ["id": "title"], text: document.title)
        if let subtitle = document.subtitle, !subtitle.isEmpty {
            writer.element("p", ["class": "subtitle"], text: subtitle)
        }
        if let asOf = document.asOf {
            writer.element("p", ["class": "as-of"]) { writer in
                writer.element("time", ["datetime": asOf.description], text: furniture.asOf(asOf))
            }
        }
        writer.end("header")
        writer.newLine()
    }
}
