import Testing

/// Waivers of what checks find.
struct WaiverTests {
    @discardableResult
    private func waive(_ bench: Workbench, _ words: [String] = []) throws -> ProgramResult {
        try bench.run(
            ["waive", "supervision.overdue", "2023-79-05", "--owner", "commerce", "--reason", "the fair is in May"]
                + (words.isEmpty ? ["--until", "2023-05-31"] : words)
        )
    }

    private func overdue(_ bench: Workbench, _ words: String...) throws -> CheckOutput {
        try bench.run(["check", "supervision.overdue", "--format", "json"] + words).decoded()
    }

    @Test func whatIsWaivedDoesNotCountAndIsListedApart() throws {
        let bench = try Workbench.sample()
        let before = try overdue(bench)
        #expect(before.codes.contains("2023-79-05"))
        let result = try waive(bench)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output == "waiver supervision.overdue/2023-79-05/2023-03-27: new\n")
        let after = try overdue(bench)
        #expect(after.codes == before.codes.subtracting(["2023-79-05"]))
        #expect(after.summary.findings == before.summary.findings - 1)
        let text = try bench.run("check", "supervision.overdue").output
        #expect(text.contains("Waived") && text.contains("the fair") && text.contains("2023-05-31"))
    }

    @Test func aCheckAllOfWhoseFindingsAreWaivedPasses() throws {
        let bench = try Workbench.sample()
        for code in try overdue(bench).codes {
            try bench.run(
                "waive",
                "supervision.overdue",
                code,
                "--owner",
                "commerce",
                "--reason",
                "x",
                "--until",
                "2023-05-31"
            )
        }
        let result = try bench.run("check", "supervision.overdue", "--format", "json")
        #expect(result.exitCode == 0)
        #expect(try result.decoded(as: CheckOutput.self).checks.map(\.status) == ["passed"])
    }

    @Test func aWaiverCountsFromItsDayUntilItsLast() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin(
            "tool",
            "duban.check { id = \"it\", run = function(ctx) ctx:finding { \"found\", key = \"a\" } end }"
        )
        try bench.run(
            "waive",
            "tool.it",
            "tool.it#a",
            "--owner",
            "commerce",
            "--reason",
            "x",
            "--until",
            "2023-04-10"
        )
        for (day, exitCode) in [("2023-03-26", 1), ("2023-03-27", 0), ("2023-04-10", 0), ("2023-04-11", 1)] {
            #expect(try bench.run("check", "tool", "--as-of", day).exitCode == exitCode, "\(day)")
        }
    }

    @Test func aWaiverThatIsWithdrawnCountsNoLonger() throws {
        let bench = try Workbench.sample()
        try waive(bench)
        let code = "supervision.overdue/2023-79-05/2023-03-27"
        let result = try bench.run("waiver", "withdraw", code, "--reason", "no longer true")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try overdue(bench).codes.contains("2023-79-05"))
        #expect(try bench.run("waiver", "list").output.contains("Nothing is waived."))
        #expect(try bench.run("waiver", "list", "--all").output.contains("withdrawn"))
        let again = try bench.run("waiver", "withdraw", code, "--reason", "x")
        #expect(again.exitCode == 2 && again.errors.contains("was withdrawn already: no longer true"))
        #expect(try bench.run("doctor").exitCode == 0)
    }

    @Test func oneFindingAloneCanBeWaivedByItsId() throws {
        let bench = try Workbench.sample()
        let id = "supervision.overdue:task/2023-79-05"
        try bench.run(
            "waive",
            "supervision.overdue",
            id,
            "--owner",
            "commerce",
            "--reason",
            "x",
            "--until",
            "2023-05-31"
        )
        #expect(try !overdue(bench).codes.contains("2023-79-05"))
    }

    @Test func aDryRunWaivesNothing() throws {
        let bench = try Workbench.sample()
        #expect(try waive(bench, ["--until", "2023-05-31", "--dry-run"]).output.contains("dry run"))
        #expect(try overdue(bench).codes.contains("2023-79-05"))
    }

    @Test(arguments: [
        (["supervision.overdeu", "2023-79-05"], "did you mean 'overdue'?"),
        (["supervision.weekly", "2023-79-05"], "supervision.weekly is a report"),
        (["supervision.overdue", "2023-79-0"], "there is no task '2023-79-0'"),
        (["overdue", "x"], "is not the name of an entry"),
    ])
    func whatNobodyKnowsCannotBeWaived(_ words: [String], _ message: String) throws {
        let result = try Workbench.sample().run(
            ["waive"] + words + ["--owner", "commerce", "--reason", "x", "--until", "2023-05-31"]
        )
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test(arguments: [
        (["--until", "2023-03-26"], "--until '2023-03-26' is not allowed: expected 2023-03-27 or later"),
        (["--until", "soon"], "--until 'soon' is not allowed: expected a date"),
        (["--until", "2023-05-31", "--by", "finance"], "expected one that supervises"),
    ])
    func aWaiverNeedsALastDayAndSomebodyWhoMayGrantIt(_ words: [String], _ message: String) throws {
        let result = try waive(Workbench.sample(), words)
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
    }
}
