import DubanModel
import Testing
import TestSupport

/// The derived values of projects and milestones.
struct ProjectTests {
    private func fixture() throws -> PluginFixture {
        let fixture = try PluginFixture(today: "2023-03-27")
        for (period, done) in [("2022-12", "5"), ("2023-01", "10000000.10"), ("2023-02", "20000000.20")] {
            try fixture.put(
                .investment,
                [.code: "park/\(period)", .project: "park", .period: period, "done": done, "released": "\(period)-28"]
            )
        }
        for (name, planned, actual, before) in [
            ("a", "2023-03-01", "", ""), ("b", "2023-05-01", "", "park/a"), ("c", "2023-02-01", "2023-02-03", ""),
        ] {
            var values: [FieldName: String] = [
                .code: "park/\(name)", .project: "park", .name: name, "planned": planned,
            ]
            if !actual.isEmpty { values["actual"] = actual }
            if !before.isEmpty { values["predecessor"] = before }
            try fixture.put(.milestone, values)
        }
        return fixture
    }

    @Test(arguments: [
        ("duban.projects:find('park'):investment_done()", "30000000.30"),
        ("duban.projects:find('park'):investment_done(2022)", "5.00"),
        ("duban.projects:find('road'):investment_done()", "0.00"),
        ("duban.projects:find('park'):investment_progress() == 3000000030 / 30000000000 * 100", "true"),
        ("duban.projects:find('road'):investment_progress()", "nil"),
        ("duban.projects:find('park'):points_behind() > 6.6", "true"),
        ("duban.projects:find('park'):behind_schedule()", "true"),
        ("duban.projects:find('road'):behind_schedule()", "false"),
        ("duban.milestones:find('park/a'):is_slipped()", "true"),
        ("duban.milestones:find('park/a'):days_slipped()", "26"),
        ("duban.milestones:find('park/b'):days_slipped()", "0"),
        ("duban.milestones:find('park/b'):expected_slip()", "26"),
        ("duban.milestones:find('park/c'):days_slipped()", "2"),
        ("duban.projects:find('park'):slipped_milestones()[1].milestone", "park/a"),
    ])
    func tells(_ expression: String, _ expected: String) throws {
        #expect(try fixture().value(expression) == expected)
    }

    @Test(arguments: [
        // 6.7 points behind: from 10 on it would be yellow.
        ("(duban.projects:find('park'):light())", "green"),
        ("(duban.projects:find('park'):light{ behind = { 5, 30 } })", "yellow"),
        ("(duban.projects:find('park'):light{ behind = { 1, 2.5 } })", "red"),
        ("#select(2, duban.projects:find('park'):light{ behind = { 1, 2.5 } })", "1"),
        ("(duban.projects:find('road'):light())", "grey"),
        ("(duban.projects:find('park'):light{ behind = { 1, 2.5 }, start = false })", "red"),
        ("(duban.projects:find('park'):light{ behind = false, start = false, statistics = false })", "grey"),
        ("duban.batch_rates().start.all", "1"), ("duban.batch_rates().start.percent", "0"),
        ("duban.batch_rates().production.percent", "nil"),
        ("duban.batch_rates(duban.projects:where{ code = 'road' }).start.all", "0"),
    ])
    func judges(_ expression: String, _ expected: String) throws {
        #expect(try fixture().value(expression) == expected)
    }

    @Test(arguments: [
        ("duban.projects:find('park'):light{ behind = { 30, 10 } }", "behind is not allowed: expected two numbers"),
        ("duban.projects:find('park'):light{ behind = { -1, 10 } }", "behind is not allowed"),
        ("duban.projects:find('park'):light{ behind = { 0/0, 10 } }", "behind is not allowed"),
        ("duban.projects:find('park'):light{ behind = { 1, 1e300 } }", "behind is not allowed"),
        ("duban.projects:find('park'):light{ behind = 10 }", "behind is not allowed"),
        ("duban.projects:find('park'):light{ start = { 1.5, 3 } }", "of whole months from 0 to 1200"),
        ("duban.projects:find('park'):light{ start = { 1, 2, 3 } }", "start is not allowed"),
        ("duban.projects:find('park'):light{ beind = { 1, 2 } }", "there is no rule 'beind'; did you mean 'behind'?"),
        ("duban.batch_rates(duban.tasks)", "expected a query of projects, got one of tasks"),
    ])
    func refusesWhatIsNoRule(_ expression: String, _ message: String) throws {
        let failure = try fixture().failure("print(\(expression))")
        #expect(failure.contains(message), "\(failure)")
    }
}
