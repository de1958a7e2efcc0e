import DubanModel
import Testing
import TestSupport

/// Which points decisions of people bring.
struct DecisionScoringTests {
    @Test func praiseAndCriticismWeighByRole() throws {
        var fixture = ReviewFixture()
        try fixture.mark("finance", "praise", "2023-03-31")
        try fixture.mark("finance", "criticism", "2023-03-01", role: "support")
        try fixture.mark("housing", "praise", "2023-03-10", role: "support")
        try fixture.mark("housing", "criticism", "2023-03-10", role: "lead")
        #expect(try fixture.lines("finance") == ["praise +1", "criticism -0.5"])
        #expect(try fixture.lines("housing") == ["praise +0.5", "criticism -1"])
        #expect(try fixture.standing("finance").score == Points("80.5"))
    }

    @Test func aMarkOfAnotherMonthDoesNotCount() throws {
        var fixture = ReviewFixture()
        fixture.day = "2023-04-30"
        try fixture.mark("finance", "praise", "2023-02-28")
        try fixture.mark("finance", "praise", "2023-04-01")
        #expect(try fixture.lines() == [])
        fixture.day = "2023-03-15"
        try fixture.mark("finance", "praise", "2023-03-16")
        #expect(try fixture.lines() == [])
    }

    @Test func aReturnedCompletionCostsAlittleByRole() throws {
        var fixture = ReviewFixture()
        try fixture.task("A", ["finance", "housing"])
        try fixture.returned("A", "finance", "2023-03-20T10:00:00")
        try fixture.returned("A", "housing", "2023-03-20T10:00:00")
        #expect(try fixture.lines("finance") == ["returned -0.5 A"])
        #expect(try fixture.lines("housing") == ["returned -0.25 A"])
        fixture.records.reviews[0]["outcome"] = "passed"
        #expect(try fixture.lines("finance") == [])
    }

    @Test func whatWasReturnedOfACancelledTaskDoesNotCount() throws {
        var fixture = ReviewFixture()
        try fixture.task("A", status: "cancelled")
        try fixture.returned("A", "finance", "2023-03-20")
        #expect(try fixture.lines() == [])
    }

    @Test func everyLineSaysItsReasonInBothLanguages() throws {
        var fixture = ReviewFixture()
        try fixture.task("A", due: "2023-03-24", closed: "2023-03-23T16:20:00")
        try fixture.returned("A", "finance", "2023-03-22")
        try fixture.mark("finance", "praise", "2023-03-31")
        let lines = try fixture.standing("finance").lines
        #expect(
            lines.map(\.text.english) == [
                "everyone begins with 80", "“Task A” as lead, closed 2023-03-23 16:20, due 2023-03-24",
                "“Task A” as lead, returned 2023-03-22: 材料不全", "praised 2023-03-31 as lead: 事由",
            ]
        )
        #expect(lines[1].text(.simplifiedChinese) == "牵头“任务A”，2023-03-23 16:20 办结（时限 2023-03-24）")
        #expect(lines.last?.mark == "finance/praise/2023-03-31")
    }
}
