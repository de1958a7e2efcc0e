@testable import DubanDocuments
import DubanExchange
import DubanModel
import Foundation
import SheetWire
import Testing
import TestSupport

/// Random documents, written in a form and read by somebody else's library, keep their values, and nothing in them acts.
///
/// A thousand of each form is what `DUBAN_DOCUMENTS=1000` does; without it there are fewer, so that the tests end in time.
struct RoundTripTests {
    private static func count(_ usual: Int) -> Int {
        ProcessInfo.processInfo.environment["DUBAN_DOCUMENTS"].flatMap { Int($0) } ?? usual
    }

    private func problems(form: String, _ documents: [Document], write: (Document, String) throws -> Void) throws
        -> String
    {
        let folder = try TemporaryFolder()
        var expected: [[String: Any]] = []
        for (number, document) in documents.enumerated() {
            let name = "\(number).\(form)"
            try write(document, folder.file(name))
            expected.append(ExpectedValues(document, form: form).listed(name))
        }
        let list = folder.file("expected.json")
        try JSONSerialization.data(withJSONObject: expected).write(to: URL(fileURLWithPath: list))
        return try PythonScript.run("check_documents", [PythonScript.packages, form, list, folder.path]).output
    }

    private func documents(_ count: Int) -> [Document] {
        (0..<count).map { number in
            var random = RandomDocument(seed: UInt64(number) &* 7919 &+ 3)
            return random.make()
        }
    }

    @Test func spreadsheetsKeepTheirValues() throws {
        let problems = try problems(form: "xlsx", documents(Self.count(80))) { document, path in
            let file = try SpreadsheetFile(path: path)
            SpreadsheetRenderer().render(document) { file.add($0) }
            try file.finish()
        }
        #expect(problems.isEmpty, "\(problems)")
    }

    @Test func pagesKeepTheirValuesAndLeadNowhere() throws {
        let problems = try problems(form: "html", documents(Self.count(400))) { document, path in
            try Data(HTMLRenderer().render(document).utf8).write(to: URL(fileURLWithPath: path))
        }
        #expect(problems.isEmpty, "\(problems)")
    }

    @Test func officeDocumentsKeepTheirValues() throws {
        let folder = try TemporaryFolder()
        let template = folder.file("template.docx")
        try PackedFile.write(OfficeTemplate.parts(language: .english).map { ($0.name, $0.content) }, to: template)
        let problems = try problems(form: "docx", documents(Self.count(40))) { document, path in
            var markup = OfficeMarkup(document) { _ in nil }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/pandoc")
            process.arguments = ["--from", "html", "--to", "docx", "--reference-doc", template, "--output", path]
            let input = Pipe()
            process.standardInput = input
            try process.run()
            try input.fileHandleForWriting.write(contentsOf: Data(markup.text().utf8))
            try input.fileHandleForWriting.close()
            process.waitUntilExit()
            try #require(process.terminationStatus == 0)
        }
        #expect(problems.isEmpty, "\(problems)")
    }
}
