import DubanModel
import Testing
import TestSupport

/// Scripts see what was withdrawn only where they ask for it.
struct WithdrawalTests {
    private func fixture() throws -> PluginFixture {
        let fixture = try PluginFixture(today: "2023-03-27")
        try fixture.put(.directive, [.code: "d", .kind: "speech", .title: "讲话", "issued": "2023-03-01"])
        try fixture.put(.requirement, [.code: "d/1", "directive": "d", "number": "1", .title: "要求"])
        try fixture.put(
            .coverage,
            [.code: "d/1/T-1", "requirement": "d/1", .task: "T-1", .withdrawn: "已由其他任务落实"]
        )
        return fixture
    }

    @Test(arguments: [
        ("duban.coverages:count()", "0"), ("duban.tasks:find('T-1').coverages:count()", "0"),
        ("duban.coverages:find('d/1/T-1')", "nil"),
        ("duban.coverages:where { withdrawn = { known = true } }:first().task", "T-1"),
        ("duban.tasks:find('T-1').coverages:where { withdrawn = { known = true } }:count()", "1"),
        ("duban.requirements:find('d/1'):is_covered()", "false"),
    ])
    func leavesOutWhatNobodyAsksFor(_ expression: String, _ expected: String) throws {
        #expect(try fixture().value(expression) == expected)
    }
}
