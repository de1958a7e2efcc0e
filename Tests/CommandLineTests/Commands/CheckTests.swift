import Foundation
import Testing

/// `duban check`: its exit codes and its forms.
struct CheckTests {
    private func bench(severity: String, finds: Bool = true) throws -> Workbench {
        let bench = try Workbench.empty()
        try bench.addPlugin(
            "tool",
            """
            duban.check { id = "it", severity = "\(severity)", run = function(ctx)
              \(finds ? "ctx:finding { \"found\" }" : "")
            end }
            """
        )
        return bench
    }

    @Test(arguments: [
        ("note", "note", 1), ("note", "warning", 0), ("note", "error", 0), ("warning", "note", 1),
        ("warning", "warning", 1), ("warning", "error", 0), ("error", "warning", 1), ("error", "error", 1),
    ])
    func endsWithOneFromTheSeverityAskedFor(_ severity: String, _ threshold: String, _ exitCode: Int32) throws {
        let result = try bench(severity: severity).run("check", "tool.it", "--fail-on", threshold)
        #expect(result.exitCode == exitCode)
        #expect(result.errors.isEmpty)
    }

    @Test func endsWithOneFromWarningsOnUnlessAsked() throws {
        #expect(try bench(severity: "note").run("check", "tool").exitCode == 0)
        #expect(try bench(severity: "warning").run("check", "tool").exitCode == 1)
    }

    @Test func endsWithZeroWhereNothingIsFound() throws {
        let result = try bench(severity: "error", finds: false).run("check", "tool.it", "--format", "json")
        #expect(result.exitCode == 0)
        let output: CheckOutput = try result.decoded()
        #expect(output.summary == .init(checks: 1, passed: 1, failed: 0, errored: 0, killed: 0, findings: 0))
        #expect(output.checks.map(\.status) == ["passed"])
        #expect(output.findings.isEmpty)
    }

    @Test(arguments: [
        ("supervision", 7), ("supervision.*", 7), ("*.overdue", 1), ("supervision.overdue", 1), ("stat*", 5),
    ])
    func runsWhatIsSelected(_ selector: String, _ count: Int) throws {
        let result = try Workbench.sample().run("check", selector, "--format", "json")
        #expect(try result.decoded(as: CheckOutput.self).summary.checks == count)
    }

    @Test func findsNothingInAnEmptyWorkspace() throws {
        let result = try Workbench.empty().run("check", "--format", "json")
        #expect(result.exitCode == 0)
        #expect(try result.decoded(as: CheckOutput.self).summary.findings == 0)
    }

    @Test func writesToAFileInTheFormOfItsEnding() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("check", "-o", "checks.json")
        #expect(result.exitCode == 1)
        #expect(result.output.isEmpty)
        let output = try JSONDecoder().decode(CheckOutput.self, from: Data(bench.text("checks.json").utf8))
        #expect(output.asOf == "2023-03-27")
        try bench.run("check", "-o", "checks.html")
        #expect(try bench.text("checks.html").hasPrefix("<!DOCTYPE html>"))
    }

    @Test func leavesOutWhatHadNotBeenRecorded() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("check", "supervision.overdue", "--known-at", "2020-01-01", "--format", "json")
        #expect(result.exitCode == 0)
        #expect(try result.decoded(as: CheckOutput.self).findings.isEmpty)
    }

    @Test func anEntryOfAnotherKindIsAnsweredWithItsOwnCommand() throws {
        let bench = try Workbench.sample()
        let run = try bench.run("run", "supervision.overdue")
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("supervision.overdue is a check: duban check supervision.overdue"))
        let check = try bench.run("check", "supervision.weekly")
        #expect(check.exitCode == 2)
        #expect(check.errors.contains("supervision.weekly is a report: duban run supervision.weekly"))
        let misspelt = try bench.run("check", "supervision.overdu")
        #expect(misspelt.errors.contains("supervision has no check 'overdu'; did you mean 'overdue'?"))
    }
}
