import DubanModel
import Testing
import TestSupport

/// Which points tasks bring, and in which month.
struct TaskScoringTests {
    private func lines(
        due: String?,
        closed: String?,
        in month: String = "2023-03",
        on day: String = "2023-04-30",
        _ change: (inout ReviewFixture) throws -> Void = { _ in }
    ) throws -> [[String]] {
        var fixture = ReviewFixture()
        fixture.day = day
        try fixture.task("A", ["finance", "housing"], due: due, closed: closed)
        try change(&fixture)
        return [try fixture.lines("finance", in: month), try fixture.lines("housing", in: month)]
    }

    @Test func aTaskClosedInTimeCountsInTheMonthOfItsClosing() throws {
        #expect(try lines(due: "2023-04-10", closed: "2023-03-24") == [["done +2 A"], ["done +1 A"]])
        #expect(try lines(due: "2023-04-10", closed: "2023-03-24", in: "2023-04") == [[], []])
        #expect(try lines(due: nil, closed: "2023-03-24") == [["done +2 A"], ["done +1 A"]])
    }

    @Test(arguments: [
        ("2023-03-24", "2023-03-24T23:59:59", "done +2 A"), ("2023-03-24", "2023-03-25T00:00:00", "late -5 A"),
        ("2023-03-24T12:00:00", "2023-03-24T12:00:00", "done +2 A"),
        ("2023-03-24T12:00:00", "2023-03-24T12:00:01", "late -5 A"),
        ("2023-03-24T12:00:00", "2023-03-24", "late -5 A"),
    ])
    func lateIsWhatIsClosedAfterItsDueTime(_ due: String, _ closed: String, _ line: String) throws {
        #expect(try lines(due: due, closed: closed)[0] == [line])
    }

    @Test func anOpenTaskIsLateOnceItsDueTimeHasPassed() throws {
        #expect(try lines(due: "2023-03-30", closed: nil, on: "2023-03-31") == [["late -5 A"], ["late -2.5 A"]])
        #expect(try lines(due: "2023-03-30", closed: nil, on: "2023-03-30") == [[], []])
        #expect(
            try lines(due: "2023-03-30T09:00:00", closed: nil, on: "2023-03-30") == [["late -5 A"], ["late -2.5 A"]]
        )
    }

    @Test func aTaskIsLateOnceHoweverLongItStaysOpen() throws {
        #expect(try lines(due: "2023-03-24", closed: nil) == [["late -5 A"], ["late -2.5 A"]])
        #expect(try lines(due: "2023-03-24", closed: nil, in: "2023-04") == [[], []])
        #expect(
            try lines(due: "2023-03-24", closed: "2023-04-10", in: "2023-03", on: "2023-04-30") == [
                ["late -5 A"], ["late -2.5 A"],
            ]
        )
        #expect(
            try lines(due: "2023-03-24", closed: "2023-04-10", in: "2023-04") == [
                ["closed_late 0 A"], ["closed_late 0 A"],
            ]
        )
    }

    @Test func whatIsDueOnTheLastDayOfAMonthIsLateInTheNext() throws {
        #expect(try lines(due: "2023-03-31", closed: nil, on: "2023-03-31") == [[], []])
        #expect(try lines(due: "2023-03-31", closed: nil, in: "2023-04") == [["late -5 A"], ["late -2.5 A"]])
        #expect(try lines(due: "2023-03-31", closed: "2023-04-02", in: "2023-04") == [["late -5 A"], ["late -2.5 A"]])
    }

    @Test func aClosingAfterTheDayThatIsSeenHasNotHappened() throws {
        #expect(try lines(due: "2023-04-10", closed: "2023-03-30", on: "2023-03-29") == [[], []])
        #expect(try lines(due: "2023-03-27", closed: "2023-03-30", on: "2023-03-29")[0] == ["late -5 A"])
    }

    @Test(arguments: ["drafted", "suspended", "cancelled"])
    func whatRestsOrWasCancelledIsNotLate(_ status: String) throws {
        let lines = try lines(due: "2023-03-24", closed: nil) { $0.records.tasks[0][.status] = .text(status) }
        #expect(lines == [[], []])
    }

    @Test func whoHasWithdrawnHasNoPartInIt() throws {
        let lines = try lines(due: "2023-03-24", closed: nil) { $0.records.units[1][.status] = "withdrawn" }
        #expect(lines == [["late -5 A"], []])
    }

    @Test func whoJoinedWhenItWasLateAlreadyHasNotMadeItSo() throws {
        let lines = try lines(due: "2023-03-24", closed: nil) {
            $0.records.units[1][.assigned] = try ReviewFixture.moment("2023-03-25")
        }
        #expect(lines == [["late -5 A"], []])
    }

    @Test func byUnitsWhoHandedInInTimeIsNotLate() throws {
        func change(_ fixture: inout ReviewFixture) throws {
            fixture.rules.lateBy = .unit
            fixture.records.units[1][.status] = "submitted"
            fixture.records.units[1]["submitted"] = try ReviewFixture.moment("2023-03-23T10:00:00")
        }
        #expect(try lines(due: "2023-03-24", closed: nil, change) == [["late -5 A"], []])
        let april = try lines(due: "2023-03-24", closed: "2023-04-03", in: "2023-04") { fixture in
            try change(&fixture)
            fixture.records.units[0]["submitted"] = try ReviewFixture.moment("2023-04-01T10:00:00")
        }
        #expect(april == [["closed_late 0 A"], ["done +1 A"]])
    }

    @Test func anExtensionSetsANewDateThatCanBeMissedAnew() throws {
        var fixture = ReviewFixture()
        try fixture.task("A", due: "2023-03-24")
        #expect(try fixture.lines() == ["late -5 A"])
        fixture.day = "2023-04-30"
        fixture.records.tasks[0][.due] = try ReviewFixture.moment("2023-04-20")
        #expect(try fixture.lines(in: "2023-04") == ["late -5 A"])
    }
}
