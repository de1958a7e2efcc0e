import Foundation
import Testing

/// Comparing the findings of a run with those of an earlier one, and thresholds.
struct ComparisonTests {
    private static let check = """
        duban.check { id = "it", on = "task", where = { code = { %@ } }, each = function(task, ctx) ctx:finding { "found" } end }
        """

    private func write(_ codes: [String], to bench: Workbench) throws {
        let list = codes.map { "\"\($0)\"" }.joined(separator: ", ")
        try bench.addPlugin("tool", Self.check.replacing("%@", with: list))
    }

    @Test func newFindingsAreThoseThatTheLastRunDidNotMake() throws {
        let bench = try Workbench.sample()
        try write(["2023-79-01", "2023-79-02"], to: bench)
        #expect(
            try bench.run("check", "tool", "--new", "--format", "json").decoded(as: CheckOutput.self).codes.count == 2
        )
        try write(["2023-79-02", "2023-79-03"], to: bench)
        let result = try bench.run("check", "tool", "--new", "--format", "json")
        #expect(result.exitCode == 1)
        #expect(try result.decoded(as: CheckOutput.self).codes == ["2023-79-03"])
        #expect(result.output.contains("\"settled\": [\n    \"tool.it:task/2023-79-01\"\n  ]"))
        let quiet = try bench.run("check", "tool", "--new")
        #expect(quiet.exitCode == 0)
        #expect(quiet.output.contains("Only what the last run did not find."))
        // A look at the past is no run to compare with.
        try bench.run("check", "tool", "--as-of", "2020-01-01")
        #expect(try bench.run("check", "tool", "--new").exitCode == 0)
    }

    @Test func newFindingsSinceADayAreThoseThatItWouldNotHaveHad() throws {
        let bench = try Workbench.sample()
        func codes(_ words: String...) throws -> Set<String> {
            try bench.run(["check", "supervision.overdue", "--format", "json"] + words).decoded(as: CheckOutput.self)
                .codes
        }
        for day in ["2023-03-20", "2023-03-24", "2023-03-26"] {
            let expected = try codes().subtracting(codes("--as-of", day))
            #expect(try codes("--since", day) == expected)
        }
    }

    @Test(arguments: [
        (["--since", "2023-03-27"], "a day before 2023-03-27"), (["--since", "yesterday"], "--since 'yesterday'"),
        (["--since", "2023-03-20", "--new"], "say one of the two"),
    ])
    func aWrongComparisonIsAnError(_ words: [String], _ message: String) throws {
        let result = try Workbench.sample().run(["check"] + words)
        #expect(result.exitCode == 2 && result.errors.contains(message), "\(result.errors)")
    }

    @Test(arguments: [
        (0, "passed", 0), (1, "note", 0), (3, "note", 0), (4, "warning", 1), (9, "warning", 1), (10, "error", 1),
    ])
    func thresholdsTellHowMuchTheirNumberMatters(_ count: Int, _ severity: String, _ exitCode: Int32) throws {
        let bench = try Workbench.sample()
        try bench.addPlugin(
            "tool",
            """
            duban.check { id = "it", warn_if = "> 3", error_if = 10, run = function(ctx)
              for i = 1, \(count) do ctx:finding { "found", key = tostring(i) } end
            end }
            """
        )
        let result = try bench.run("check", "tool", "--format", "json")
        #expect(result.exitCode == exitCode)
        let output: CheckOutput = try result.decoded()
        #expect(output.findings.allSatisfy { $0.severity == severity } && output.findings.count == count)
        #expect(try bench.run("check", "tool", "--fail-on", "error").exitCode == (severity == "error" ? 1 : 0))
    }

    @Test(arguments: ["\"< 3\"", "\"many\"", "-1", "{}", "\">> 3\"", "1.5"])
    func aThresholdThatIsNoneIsRefused(_ threshold: String) throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", "duban.check { id = 'it', warn_if = \(threshold), run = print }")
        let result = try bench.run("list", "tool")
        #expect(result.exitCode == 3)
        #expect(result.errors.contains("warn_if must be a number of findings such as 5 or \"> 3\""), "\(result.errors)")
    }
}
