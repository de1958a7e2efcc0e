import DubanModel
import Testing
import TestSupport

/// The derived values of units.
struct UnitTests {
    /// One unit in a state, on a day, asked one thing.
    private func answer(_ values: [String: String], _ call: String, on day: String) throws -> String {
        let fixture = try PluginFixture(today: day)
        var unit: [String: String] = [
            "code": "T-6/finance", "task": "T-6", "organization": "finance", "role": "lead",
            "status": "assigned", "assigned": "2023-03-06",
        ]
        unit.merge(values) { _, own in own }
        try fixture.put(.unit, Dictionary(uniqueKeysWithValues: unit.map { (FieldName(rawValue: $0), $1) }))
        return try fixture.value("duban.units:find('T-6/finance'):\(call)")
    }

    @Test(arguments: [("2023-03-08", "false"), ("2023-03-09", "true"), ("2023-06-01", "true")])
    func aClaimIsOverdueAfterItsDays(_ day: String, _ expected: String) throws {
        #expect(try answer([:], "is_claim_overdue(2)", on: day) == expected)
    }

    @Test func whoHasClaimedIsNotOverdueWithIt() throws {
        let values = ["status": "claimed", "claimed": "2023-03-20"]
        #expect(try answer(values, "is_claim_overdue(2)", on: "2023-03-27") == "false")
    }

    /// A claim of Monday 6 March; the first whole week after it is that of the 13th.
    @Test(arguments: [
        ("", "2023-03-19", "false"), ("", "2023-03-20", "true"), ("2023-03-15", "2023-03-20", "false"),
        ("2023-03-15", "2023-03-27", "true"), ("2023-03-27", "2023-03-27", "false"),
    ])
    func feedbackIsOverdueWhenAWholePeriodPassedWithoutAny(_ reported: String, _ day: String, _ expected: String) throws
    {
        var values = ["status": reported.isEmpty ? "claimed" : "in_progress", "claimed": "2023-03-06"]
        if !reported.isEmpty { values["reported"] = reported }
        #expect(try answer(values, "is_feedback_overdue('week')", on: day) == expected)
    }

    @Test func whoHasSubmittedOwesNoFeedback() throws {
        let values = ["status": "submitted", "claimed": "2023-03-06", "submitted": "2023-03-08"]
        #expect(try answer(values, "is_feedback_overdue('month')", on: "2023-06-01") == "false")
    }

    @Test func wrongArgumentsAreErrors() throws {
        let fixture = try PluginFixture()
        let unit = "duban.units:first()"
        #expect(try fixture.failure("\(unit):is_claim_overdue(-1)").contains("0 or more"))
        #expect(try fixture.failure("\(unit):is_feedback_overdue('day')").contains("week, month or quarter"))
    }
}
