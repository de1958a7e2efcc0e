import DubanExchange
import DubanModel
import DubanStore
import Foundation
import Testing
import TestSupport

/// What is exported comes in again unchanged.
struct TableExportTests {
    private let fixture: ImportFixture
    private static let hostile = [
        "=1+1", "@SUM(A1)", "-2+3", "+1", "'=x", "''", "<b>&\"'", "_x0041_", "a\nb", "عربي", "👨‍👩‍👧", " x",
    ]

    init() throws {
        fixture = try ImportFixture()
        let rows = Self.hostile.enumerated().map { number, text in
            let quoted = "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
            return
                "T-\(number),\"''\(number)\",\(quoted),finance,2023-03-27T08:05:59,2023-03-31,\(Double(number) * 7.5),in_progress"
        }
        let report = try fixture.run(
            .task,
            "code,title,criterion,lead,assigned,due,progress,status\n" + rows.joined(separator: "\n") + "\n"
        )
        try #require(report.problemCount == 0, "\(report.problems)")
    }

    private func export(to name: String, _ language: Language) throws -> String {
        let path = fixture.folder.file(name)
        let export = TableExport(.task, language: language)
        try fixture.read { snapshot in
            if name.hasSuffix("xlsx") {
                _ = try export.writeSpreadsheet(.standing(.task), of: snapshot, to: path)
            } else {
                var text = ""
                _ = try export.writeCSV(.standing(.task), of: snapshot) { text += $0 }
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            }
        }
        return path
    }

    @Test(arguments: ["again.xlsx", "again.csv"], Language.allCases)
    func anImportOfItChangesNothing(_ name: String, _ language: Language) throws {
        let path = try export(to: name, language)
        var options = Importer.Options()
        options.listsVerdicts = true
        let report = try Importer(.task, mapping: nil, options: options)
            .run(file: path, into: fixture.store, actor: Author("test"), recorded: try #require(Moment("2023-04-01")))
            .report
        #expect(report.unchanged == Self.hostile.count && report.updated == 0 && report.problemCount == 0)
        #expect(report.verdicts.filter { $0.outcome != .unchanged }.map(\.code).isEmpty)
    }

    @Test func anotherReaderFindsTheSameValues() throws {
        let path = try export(to: "tasks.xlsx", .english)
        // What looks like a character by its number is escaped as the format has it, which that reader leaves alone.
        let texts = try fixture.read { try $0.records(Query(.task)).compactMap { $0["criterion"].text } }
            .map { $0 == "_x0041_" ? "_x005F_x0041_" : $0 }
        let expected: [[String: Any]] = [
            ["file": "tasks.xlsx", "texts": texts + ["2023-03-27 08:05:59"], "numbers": [0.075]]
        ]
        let list = fixture.folder.file("expected.json")
        try JSONSerialization.data(withJSONObject: expected).write(to: URL(fileURLWithPath: list))
        let words = [PythonScript.packages, "xlsx", list, URL(fileURLWithPath: path).deletingLastPathComponent().path]
        let problems = try PythonScript.run("check_documents", words)
        #expect(problems.code == 0 && problems.output.isEmpty, "\(problems.output)")
    }

    @Test func aCalendarFoldsLongLinesAndEscapesSigns() {
        let entries = [
            CalendarFile.Entry(
                identifier: "task-1",
                moment: Moment(CivilDate.earliest),
                title: String(repeating: "督办，", count: 40),
                note: "a;b,c\\d\ne"
            )
        ]
        let text = CalendarFile(name: "任务", stamp: Moment(CivilDate.earliest)).text(entries)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 } && lines.last == "")
        #expect(text.contains("DESCRIPTION:a\\;b\\,c\\\\d\\ne"))
        #expect(text.replacingOccurrences(of: "\r\n ", with: "").contains(String(repeating: "督办，", count: 40)))
    }
}
