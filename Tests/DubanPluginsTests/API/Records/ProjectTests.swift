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
}
