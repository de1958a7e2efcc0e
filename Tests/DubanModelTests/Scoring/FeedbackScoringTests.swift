import DubanModel
import Testing
import TestSupport

/// Which points feedback costs that is late or does not come.
struct FeedbackScoringTests {
    /// Finance leads a task from Monday 6 March on; feedback is weekly, with a grace of two workdays.
    private func fixture(closed: String? = nil) throws -> ReviewFixture {
        var fixture = ReviewFixture()
        fixture.rules.feedbackEvery = .week
        fixture.day = "2023-03-15"
        try fixture.task("A", ["finance", "housing"], assigned: "2023-03-06T10:00:00", closed: closed)
        return fixture
    }

    @Test func isMissingWhenNoneHasComeByTheEndOfTheGrace() throws {
        var fixture = try fixture()
        #expect(try fixture.lines() == ["missing_feedback -0.5 A"])
        // The grace of the week that ends on Sunday the 12th is Monday and Tuesday.
        fixture.day = "2023-03-13"
        #expect(try fixture.lines() == [])
        fixture.day = "2023-03-14"
        #expect(try fixture.lines() == ["missing_feedback -0.5 A"])
    }

    @Test(arguments: [
        ("2023-03-06T11:00:00", nil, nil), ("2023-03-12", nil, nil),
        ("2023-03-13T09:00:00", nil, "late_feedback -0.1 A"),
        ("2023-03-14", nil, "late_feedback -0.1 A"), ("2023-03-15", nil, "missing_feedback -0.5 A"),
        ("2023-03-14", "2023-W10", "late_feedback -0.1 A"), ("2023-03-12", "2023-W10", nil),
        ("2023-03-14", "2023-W11", "missing_feedback -0.5 A"), ("2023-03-15", "2023-W10", "missing_feedback -0.5 A"),
    ])
    func comesInTimeOrLate(_ reported: String, _ period: String?, _ line: String?) throws {
        var fixture = try fixture()
        try fixture.feedback("A", "finance", reported, for: period)
        #expect(try fixture.lines() == (line.map { [$0] } ?? []))
    }

    @Test func isNotExpectedOfSupportUnlessTheRulesSaySo() throws {
        var fixture = try fixture()
        #expect(try fixture.lines("housing") == [])
        fixture.rules.feedbackFrom = .all
        #expect(try fixture.lines("housing") == ["missing_feedback -0.5 A"])
    }

    @Test func ofAnotherOrganizationDoesNotHelp() throws {
        var fixture = try fixture()
        try fixture.feedback("A", "housing", "2023-03-08")
        #expect(try fixture.lines() == ["missing_feedback -0.5 A"])
    }

    @Test func isNotExpectedForAWeekThatHadBegunOrThatTheTaskDidNotOutlive() throws {
        var late = ReviewFixture()
        late.rules.feedbackEvery = .week
        late.day = "2023-03-15"
        try late.task("A", assigned: "2023-03-07")
        #expect(try late.lines() == [])
        #expect(try fixture(closed: "2023-03-10").lines() == ["done +2 A"])
        var submitted = try fixture()
        submitted.records.units[0]["submitted"] = try ReviewFixture.moment("2023-03-10")
        #expect(try submitted.lines() == [])
    }

    @Test func aWholeMonthAsksForEveryWeekWhoseGraceEndsInIt() throws {
        var fixture = try fixture()
        fixture.day = "2023-03-31"
        #expect(try fixture.lines().count == 3)
        fixture.day = "2023-04-30"
        // The grace of the week to Sunday 2 April ends in April.
        #expect(try fixture.lines().count == 3)
        #expect(try fixture.lines(in: "2023-04").count == 4)
    }

    @Test func mayBeExpectedOnceAMonthOrNever() throws {
        var fixture = try fixture()
        fixture.rules.feedbackEvery = .month
        fixture.day = "2023-05-31"
        fixture.rules.feedbackGrace = 0
        #expect(try fixture.lines(in: "2023-03") == [])
        #expect(try fixture.lines(in: "2023-04") == ["missing_feedback -0.5 A"])
        try fixture.feedback("A", "finance", "2023-04-30", for: "2023-04")
        #expect(try fixture.lines(in: "2023-04") == [])
        fixture.rules.feedbackEvery = .none
        #expect(try fixture.lines(in: "2023-05") == [])
    }
}
