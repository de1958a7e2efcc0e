import Foundation
import Testing

/// The reports of the two departments' plugins on the sample workspace.
struct SampleReportTests {
    static let reports = ["supervision.weekly", "statistics.quarter-start"]
    static let days = ["2023-03-27", "2023-03-31", "2023-04-20"]
    static let languages = ["en", "zh-Hans"]

    /// The same reports on more days than the current period would show.
    private static let periods = [
        "supervision.weekly": ["--week", "2023-W13"], "statistics.quarter-start": ["--quarter", "2023-Q1"],
    ]

    private func run(_ report: String, _ day: String, _ format: String, _ language: String) throws -> [ProgramResult] {
        let bench = try Workbench.sample()
        let words = ["run", report, "--as-of", day, "--format", format, "--lang", language]
        return try [words, words + (Self.periods[report] ?? [])].map { words in
            let result = try bench.run(words)
            #expect(result.exitCode == 0, "\(words): \(result.errors)")
            #expect(result.errors.isEmpty)
            #expect(!result.output.showsNil)
            return result
        }
    }

    @Test(arguments: reports, days) func readInTheTerminal(_ report: String, _ day: String) throws {
        for language in Self.languages {
            for result in try run(report, day, "text", language) {
                for line in result.lines { #expect(line.displayColumns <= 80, "\(line)") }
                #expect(result.output.contains(language == "en" ? "As of \(day)" : "截至2023年"))
            }
        }
    }

    @Test(arguments: reports, days) func areMarkdown(_ report: String, _ day: String) throws {
        for language in Self.languages {
            for result in try run(report, day, "markdown", language) {
                #expect(result.output.hasPrefix("# "))
                #expect(!result.output.contains("\n\n\n"))
            }
        }
    }

    @Test(arguments: reports, days) func arePagesOfTheirOwn(_ report: String, _ day: String) throws {
        for language in Self.languages {
            for result in try run(report, day, "html", language) {
                let page = HTMLPage(result.output)
                #expect(page.problem == nil)
                #expect(result.output.contains("<html lang=\"\(language)\">"))
                #expect(!(page.title ?? "").isEmpty)
                #expect(!result.output.contains("http://") && !result.output.contains("https://"))
                #expect(!result.output.contains("<script"))
            }
        }
    }

    @Test(arguments: reports, days) func areJSON(_ report: String, _ day: String) throws {
        for language in Self.languages {
            for result in try run(report, day, "json", language) {
                let document: DocumentOutput = try result.decoded()
                #expect(document.language == language)
                #expect(document.asOf == day)
                #expect(!document.title.isEmpty)
                #expect(!document.blocks.isEmpty)
            }
        }
    }

    @Test(arguments: reports) func sayWhyTheyAreNoSingleTable(_ report: String) throws {
        let result = try Workbench.sample().run("run", report, "--format", "csv")
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("CSV holds one table"))
    }

    @Test func speakChineseThroughout() throws {
        let english: DocumentOutput = try run("supervision.weekly", "2023-03-27", "json", "en")[0].decoded()
        let chinese: DocumentOutput = try run("supervision.weekly", "2023-03-27", "json", "zh-Hans")[0].decoded()
        #expect(chinese.title == "每周交办事项通报")
        #expect(Array(english.figures.values).sorted() == Array(chinese.figures.values).sorted())
        #expect(chinese.figures.keys.allSatisfy { label in !label.contains { $0.isASCII && $0.isLetter } })
    }

    @Test func tellThatTheFiguresAreIllustrative() throws {
        let document: DocumentOutput = try run("statistics.quarter-start", "2023-03-27", "json", "en")[0].decoded()
        #expect(document.blocks.contains { $0.type == "note" && ($0.text ?? "").contains("illustrative") })
    }

    @Test(arguments: reports) func showOnAnEmptyWorkspaceThatThereIsNothing(_ report: String) throws {
        let result = try Workbench.empty().run("run", report)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains { $0.isLetter })
        #expect(!result.output.showsNil)
    }
}
