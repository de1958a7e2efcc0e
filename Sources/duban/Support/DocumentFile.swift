import DubanDocuments
import DubanExchange
import DubanModel
import Foundation

/// Writes a document as a file that is no text.
struct DocumentFile {
    let document: Document
    let format: OutputFormat

    func write(to path: String) throws {
        switch format {
        case .xlsx: try writeSpreadsheet(to: path)
        case .docx: try writeOfficeDocument(to: path)
        case .pdf: try writePages(to: path)
        case .text, .markdown, .html, .csv, .json: throw DocumentError.notText(format)
        }
    }

    private func writeSpreadsheet(to path: String) throws {
        let file = try SpreadsheetFile(path: path)
        SpreadsheetRenderer().render(document) { file.add($0) }
        try file.finish()
    }

    /// By pandoc, which knows the format's every corner, from styles of our own.
    private func writeOfficeDocument(to path: String) throws {
        guard ExternalProgram.pandoc.path != nil else { throw ExternalProgram.pandoc.missing }
        let files = try TemporaryFiles()
        let drawsCharts = ExternalProgram.rsvg.path != nil
        var charts: [(Chart, String)] = []
        for case .chart(let chart) in document.blocks where drawsCharts {
            guard let svg = chart.svg(language: document.language, today: document.asOf) else { continue }
            let name = "chart-\(charts.count + 1)"
            let source = try files.write(svg, to: "\(name).svg")
            // Twice the size that it is shown in, for print.
            try ExternalProgram.rsvg.run(["--zoom", "2.5", "--output", files.file("\(name).png"), source])
            charts.append((chart, files.file("\(name).png")))
        }
        var markup = OfficeMarkup(document) { chart in charts.first { $0.0 == chart }?.1 }
        let template = files.file("template.docx")
        let parts = OfficeTemplate.parts(language: document.language).map { (name: $0.name, content: $0.content) }
        try PackedFile.write(parts, to: template)
        let draft = files.file("document.docx")
        try ExternalProgram.pandoc.run(
            ["--from", "html", "--to", "docx", "--reference-doc", template, "--output", draft],
            input: markup.text()
        )
        try OutputFile.write(try InputFile.content(of: draft), to: path)
    }

    /// By Chromium, so that what is printed is the page as it is shown.
    private func writePages(to path: String) throws {
        guard ExternalProgram.chromium.path != nil else { throw ExternalProgram.chromium.missing }
        let files = try TemporaryFiles()
        let page = try files.write(HTMLRenderer().render(document), to: "page.html")
        let draft = files.file("page.pdf")
        var words = [
            "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--disable-extensions",
            "--user-data-dir=\(files.file("profile"))", "--print-to-pdf=\(draft)",
        ]
        // Its sandbox cannot be set up by root; the page is ours and forbids itself scripts and connections.
        if geteuid() == 0 { words.append("--no-sandbox") }
        try ExternalProgram.chromium.run(words + ["file://\(page)"])
        try OutputFile.write(try InputFile.content(of: draft), to: path)
    }
}
