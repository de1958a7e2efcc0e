import Testing

/// The figures of the weekly briefing, against a count of the sample data that shares no code with the program.
struct WeeklyBriefingTests {
    private static let columns = ["due", "on_time", "late", "overdue", "unclaimed", "silent"]

    @Test(arguments: [
        ("2023-03-27", "2023-W13", "2023-03-20"..."2023-03-26"),
        ("2023-03-31", "2023-W13", "2023-03-20"..."2023-03-26"),
        ("2023-04-20", "2023-W13", "2023-03-20"..."2023-03-26"),
        ("2023-03-31", "2023-W14", "2023-03-27"..."2023-04-02"),
        ("2023-04-20", "2023-W14", "2023-03-27"..."2023-04-02"),
        ("2023-03-23", "2023-W13", "2023-03-20"..."2023-03-26"),
    ])
    func countsLastWeeksAssignments(_ day: String, _ week: String, _ days: ClosedRange<String>) throws {
        let result = try Workbench.sample().run(
            "run",
            "supervision.weekly",
            "--week",
            week,
            "--as-of",
            day,
            "--format",
            "json"
        )
        #expect(result.exitCode == 0, "\(result.errors)")
        let document: DocumentOutput = try result.decoded()
        #expect(try WeeklyExpectation(document) == WeeklyExpectation(assignedFrom: days, asOf: day))
    }

    @Test func takesTheWeekOfTheAsOfDayUnlessAsked() throws {
        let bench = try Workbench.sample()
        let words = ["run", "supervision.weekly", "--as-of", "2023-03-31", "--format", "json"]
        #expect(try bench.run(words).output == bench.run(words + ["--week", "2023-W13"]).output)
    }

    @Test func theDepartmentsAddUpToTheWhole() throws {
        let result = try Workbench.sample().run("run", "supervision.weekly", "--format", "json")
        let document: DocumentOutput = try result.decoded()
        let rows = document.rows(withColumn: "on_time")
        let sums = Self.columns.map { column in rows.reduce(0) { $0 + (($1[column] ?? nil)?.integer ?? 0) } }
        let labels = ["Due by now", "Done on time", "Done late", "Overdue", "Unclaimed", "No feedback"]
        #expect(sums == labels.map { document.figures[$0] })
    }

    @Test func listsThisWeeksAssignments() throws {
        let result = try Workbench.sample().run("run", "supervision.weekly", "--format", "json")
        let document: DocumentOutput = try result.decoded()
        let listed = document.rows(withColumn: "supports").compactMap { ($0["code"] ?? nil)?.text }
        let expected = try CSVTable.seeds("tasks").rows.filter { $0["assigned"]?.hasPrefix("2023-03-27") ?? false }
        #expect(listed == expected.compactMap { $0["code"] }.sorted())
    }

    @Test func aSettingOfTheWorkspaceChangesTheCount() throws {
        let bench = try Workbench.sample()
        try bench.write(try bench.text("duban.toml") + "\n[settings.supervision]\nclaim_days = 30\n", to: "duban.toml")
        let document: DocumentOutput = try bench.run("run", "supervision.weekly", "--format", "json").decoded()
        #expect(document.figures["Unclaimed"] == 0)
    }

    @Test func theChecksAgreeWithTheBriefing() throws {
        let bench = try Workbench.sample()
        let output: CheckOutput = try bench.run("check", "supervision", "--format", "json").decoded()
        let expected = try WeeklyExpectation(assignedFrom: "2023-03-20"..."2023-03-26", asOf: "2023-03-27")
        #expect(output.check("supervision.overdue")?.findings == expected.overdue)
        #expect(output.check("supervision.closed-late")?.findings == expected.late)
        #expect(output.check("supervision.unclaimed")?.findings == expected.unclaimed)
    }
}
