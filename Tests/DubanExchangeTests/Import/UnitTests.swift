import DubanModel
import TestSupport
import Testing

/// What an import of tasks says of those who carry them.
@Suite struct UnitTests {
    private func tasks(lead: String) -> String {
        "code,title,assigned,lead\nT-1,Title,2023-03-20,\(lead)\n"
    }

    @Test func aFormerLeadGoesOnInSupport() throws {
        let fixture = try ImportFixture()
        try fixture.run(.task, tasks(lead: "finance"))
        try fixture.run(.task, tasks(lead: "housing"), recorded: "2023-04-05")
        #expect(try fixture.record(.unit, "T-1/housing")?["role"] == "lead")
        #expect(try fixture.record(.unit, "T-1/finance")?["role"] == "support")
        #expect(try fixture.record(.unit, "T-1/finance", asOf: "2023-04-01")?["role"] == "lead")
    }

    @Test func aLaterClaimReachesTheUnit() throws {
        let fixture = try ImportFixture()
        try fixture.run(.task, tasks(lead: "finance"))
        try fixture.run(
            .task,
            "code,title,assigned,lead,claimed,status\nT-1,Title,2023-03-20,finance,2023-03-21,claimed\n"
        )
        let unit = try #require(try fixture.record(.unit, "T-1/finance"))
        #expect(unit["claimed"].written == "2023-03-21")
        #expect(unit[.status] == "claimed")
    }
}
