import Foundation
import Testing
import TestSupport

/// The weekly briefing in every form, opened by the programs that people open it with.
struct BriefingFormatTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench.sample()
    }

    private func briefing(_ form: String, _ language: String = "zh-Hans") throws -> String {
        let file = "weekly.\(form)"
        let result = try bench.run("run", "supervision.weekly", "--lang", language, "-o", file)
        try #require(result.exitCode == 0, "\(result.errors)")
        return bench.path(file)
    }

    /// The text of a file's pages, by way of a PDF where it is none, and how many pages it has.
    private func pages(of path: String) throws -> (text: String, count: Int) {
        var path = path
        if !path.hasSuffix(".pdf") {
            let words = ["-env:UserInstallation=file://\(bench.path("office"))", "--headless", "--convert-to", "pdf"]
            let result = try bench.run(program: "/usr/bin/soffice", words + ["--outdir", bench.path("pdf"), path])
            try #require(result.exitCode == 0, "\(result.errors)")
            let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
            path = bench.path("pdf/\(name).pdf")
        }
        let text = try bench.run(program: "/usr/bin/pdftotext", ["-layout", path, "-"]).output
        return (text, text.split(separator: "\u{C}").count)
    }

    private static let titles = ["每周交办事项通报", "上周交办事项办结情况", "各牵头单位上周交办事项办理情况", "本周新交办事项", "需要领导关注的事项"]

    @Test func aSpreadsheetOpensInLibreOffice() throws {
        let (text, count) = try pages(of: briefing("xlsx"))
        for title in Self.titles { #expect(text.contains(title), "\(title)") }
        #expect(count >= 5)
    }

    @Test func anOfficialDocumentOpensInLibreOffice() throws {
        let path = try briefing("docx")
        let (text, count) = try pages(of: path)
        for title in Self.titles { #expect(text.contains(title), "\(title)") }
        #expect(text.contains(#/[—–]\s*1\s*[—–]/#) && (3...12).contains(count), "\(count): \(text.suffix(200))")
        let script = """
            import sys; sys.path.insert(0, sys.argv[1])
            import docx
            d = docx.Document(sys.argv[2]); s = d.sections[0]
            print(*[round(x.mm) for x in (s.page_width, s.page_height, s.top_margin, s.left_margin, s.right_margin, s.bottom_margin)])
            t = d.styles["Title"]; print(t.font.size.pt, t.element.rPr.rFonts.get(docx.oxml.ns.qn("w:eastAsia")))
            print(len(d.inline_shapes), len(d.tables))
            """
        try bench.write(script, to: "layout.py")
        let layout = try bench.run(program: "/usr/bin/python3", [bench.path("layout.py"), PythonScript.packages, path])
        let lines = layout.output.split(separator: "\n")
        #expect(lines == ["210 297 37 28 26 35", "22.0 方正小标宋简体", "1 5"], "\(layout.output)\(layout.errors)")
    }

    @Test func aPDFHasItsPagesAndDrawsItsChartsAsLines() throws {
        let path = try briefing("pdf")
        let (text, count) = try pages(of: path)
        // The printed page breaks characters of some fonts apart, so that only the plainest words are looked for.
        #expect((2...8).contains(count) && text.contains("2023-80-01"))
        let images = try bench.run(program: "/usr/bin/pdfimages", ["-list", path]).output
        #expect(images.split(separator: "\n").count <= 2, "\(images)")
    }

    @Test(.enabled(if: Browser.program != nil, "no Chromium is installed"), arguments: ["en", "zh-Hans"])
    func aPageFitsAPhoneWithItsCharts(_ language: String) throws {
        _ = try briefing("html", language)
        let page = try bench.text("weekly.html")
        #expect(page.contains("<figure class=\"chart\">") && page.contains("role=\"img\""))
        #expect(try Browser.contentWidth(of: page, in: bench, width: 360) <= 360)
        #expect(try Browser.contentWidth(of: page, in: bench, width: 794) <= 794)
    }

    @Test(arguments: [("docx", "pandoc"), ("pdf", "chromium")])
    func aMissingProgramIsNamedWithTheLineThatInstallsIt(_ form: String, _ program: String) throws {
        let words = ["run", "supervision.weekly", "-o", "weekly.\(form)"]
        let result = try bench.run(words, environment: ["PATH": "/nowhere"])
        #expect(result.exitCode == 2 && result.errors.contains("apt-get install \(program)"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: bench.path("weekly.\(form)")))
    }

    @Test func aFormThatNeedsAFileSaysSo() throws {
        for form in ["xlsx", "docx", "pdf"] {
            let result = try bench.run("run", "supervision.weekly", "--format", form)
            #expect(result.exitCode == 2 && result.errors.contains("add -o FILE.\(form)") && result.output.isEmpty)
        }
    }

    @Test func theDoctorListsThePrograms() throws {
        let page = try bench.run(["doctor"], environment: ["PATH": "/nowhere"]).output
        #expect(page.contains("duban-sheets") && page.contains("apt-get install pandoc"))
        #expect(page.contains("apt-get install chromium") && page.contains("apt-get install curl"))
    }
}
