import Foundation
import FoundationXML
import Testing

/// The forms of `duban check` for other programs.
struct ResultFormatTests {
    private static let checks = """
        duban.check { id = "found", title = "A <title> & more", doc = "Finds.", tags = { "b", "a", "b" }, severity = "error",
          on = "task", each = function(task, ctx) if task.code == "2023-79-01" then ctx:finding { "<x> & \\"y\\" \\1" } end end }
        duban.check { id = "noted", severity = "note", run = function(ctx) ctx:finding { "督办" } end }
        duban.check { id = "broken", run = function(ctx) error("oh <no>") end }
        duban.check { id = "fine", run = function() end }
        """

    private func bench() throws -> Workbench {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.checks)
        return bench
    }

    /// What the official schema has against a file; nothing where it is as it must be.
    private func problems(ofSARIF file: String, in bench: Workbench) throws -> String {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("validate-sarif.py").path
        let packages = Repository.file(".build/python")
        let result = try bench.run(program: "/usr/bin/python3", [script, packages, bench.path(file)])
        return result.output + result.errors
    }

    @Test func sarifFollowsItsSchema() throws {
        let bench = try bench()
        try bench.addPlugin("lost", "this is no Lua")
        try bench.run(
            "waive",
            "supervision.overdue",
            "2023-79-05",
            "--owner",
            "finance",
            "--until",
            "2023-05-31",
            "--reason",
            "later"
        )
        #expect(try bench.run("check", "-o", "all.sarif").exitCode == 3)
        #expect(try problems(ofSARIF: "all.sarif", in: bench).isEmpty)
        for words in [["--since", "2023-03-25"], ["--new"], ["--lang", "zh-Hans"]] {
            try bench.run(["check", "*", "--format", "sarif", "-o", "some.sarif"] + words)
            #expect(try problems(ofSARIF: "some.sarif", in: bench).isEmpty)
        }
        // The schema is really looked at.
        try bench.write(try bench.text("all.sarif").replacing("\"ruleId\"", with: "\"rule\""), to: "wrong.sarif")
        #expect(try problems(ofSARIF: "wrong.sarif", in: bench).contains("is not of type 'object'"))
    }

    @Test func sarifHoldsRulesResultsAndSuppressions() throws {
        let bench = try bench()
        try bench.run(
            "waive",
            "supervision.overdue",
            "2023-79-05",
            "--owner",
            "finance",
            "--until",
            "2023-05-31",
            "--reason",
            "later"
        )
        let output = try bench.run("check", "tool or supervision.overdue", "--format", "sarif").output
        let log = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        #expect((driver["rules"] as? [[String: Any]])?.count == 5)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 6)
        #expect(results.count { $0["suppressions"] != nil } == 1)
        let levels = Set(results.compactMap { $0["level"] as? String })
        #expect(levels == ["error", "note"])
    }

    @Test func junitIsXMLWithFailuresFromTheThresholdOn() throws {
        let bench = try bench()
        #expect(try bench.run("check", "tool", "-o", "tests.xml").exitCode == 3)
        let text = try bench.text("tests.xml")
        let delegate = JUnitReader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = delegate
        #expect(parser.parse(), "\(text)")
        #expect(delegate.cases == ["tool.found", "tool.noted", "tool.broken", "tool.fine"])
        #expect(delegate.failures == ["tool.found"])
        #expect(delegate.errors == ["tool.broken"])
        #expect(delegate.text.contains("2023-79-01: <x> & \"y\""))
        #expect(delegate.text.contains("督办"))
        let strict = try bench.run("check", "tool", "--format", "junit", "--fail-on", "note").output
        #expect(strict.contains("tests=\"4\" failures=\"2\" errors=\"1\""))
    }

    @Test func aPluginThatDoesNotLoadIsAnErrorInJUnit() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("lost", "this is no Lua")
        let output = try bench.run("check", "s* or lost", "--format", "junit").output
        #expect(output.contains("<testcase classname=\"lost\" name=\"load\""))
    }

    @Test func anUnknownFormIsAnErrorThatListsThem() throws {
        let result = try Workbench.sample().run("check", "--format", "junti")
        #expect(result.exitCode == 2)
        #expect(
            result.errors.contains("expected one of text, markdown, html, csv, json, xlsx, docx, pdf, junit, sarif")
        )
    }
}

/// Reads test results as a server would.
private final class JUnitReader: NSObject, XMLParserDelegate {
    private(set) var cases: [String] = []
    private(set) var failures: [String] = []
    private(set) var errors: [String] = []
    private(set) var text = ""

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        switch name {
        case "testcase": cases.append("\(attributes["classname"] ?? "").\(attributes["name"] ?? "")")
        case "failure": failures.append(cases.last ?? "")
        case "error": errors.append(cases.last ?? "")
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text += string
    }
}
