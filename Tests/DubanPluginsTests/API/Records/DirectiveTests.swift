import DubanModel
import Testing
import TestSupport

/// The derived values of directives and requirements.
struct DirectiveTests {
    private func fixture() throws -> PluginFixture {
        let fixture = try PluginFixture(today: "2023-03-27")
        try fixture.put(.directive, [.code: "d", .kind: "speech", .title: "讲话", "issued": "2023-03-01"])
        for number in 1...2 {
            try fixture.put(
                .requirement,
                [.code: "d/\(number)", "directive": "d", "number": "\(number)", .title: "要求\(number)"]
            )
        }
        try fixture.put(.coverage, [.code: "d/1/T-1", "requirement": "d/1", .task: "T-1"])
        return fixture
    }

    @Test(arguments: [
        ("duban.requirements:find('d/1'):is_covered()", "true"),
        ("duban.requirements:find('d/2'):is_covered()", "false"),
        ("#duban.directives:find('d'):uncovered()", "1"), ("duban.directives:find('d'):uncovered()[1]", "d/2"),
    ])
    func tells(_ expression: String, _ expected: String) throws {
        #expect(try fixture().value(expression) == expected)
    }
}
