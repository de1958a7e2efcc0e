import Testing

/// The derived values of tasks. A due day without a time lasts until its end.
struct TaskTests {
    private func values(_ call: String, on day: String) throws -> [String] {
        try PluginFixture(today: day).printed(
            "for task in duban.tasks:order_by('code'):each() do print(task.code, task:\(call)()) end"
        )
    }

    @Test func isOpenWhileWorkIsExpected() throws {
        #expect(
            try values("is_open", on: "2023-03-27")
                == ["T-1\tfalse", "T-2\ttrue", "T-3\ttrue", "T-4\ttrue", "T-5\ttrue", "T-6\tfalse"]
        )
    }

    @Test func isOverdueOnceItsDueTimeHasPassed() throws {
        #expect(
            try values("is_overdue", on: "2023-03-27")
                == ["T-1\tfalse", "T-2\ttrue", "T-3\tfalse", "T-4\ttrue", "T-5\tfalse", "T-6\tfalse"]
        )
        #expect(
            try values("is_overdue", on: "2023-03-28")
                == ["T-1\tfalse", "T-2\ttrue", "T-3\ttrue", "T-4\ttrue", "T-5\tfalse", "T-6\tfalse"]
        )
    }

    @Test func isOverdueAsThingsStoodOnTheDay() throws {
        // T-1 was closed on the 25th, T-5 not yet assigned; T-2's day was not over.
        #expect(
            try values("is_overdue", on: "2023-03-24")
                == ["T-1\ttrue", "T-2\tfalse", "T-3\tfalse", "T-4\tfalse", "T-6\tfalse"]
        )
    }

    @Test func isLateWhenClosedAfterItsDueTime() throws {
        #expect(
            try values("is_late", on: "2023-03-27")
                == ["T-1\ttrue", "T-2\tfalse", "T-3\tfalse", "T-4\tfalse", "T-5\tfalse", "T-6\tfalse"]
        )
    }

    @Test func countsTheDaysUntilItsClosingOrTheAsOfDay() throws {
        #expect(
            try values("days_overdue", on: "2023-03-27")
                == ["T-1\t1", "T-2\t3", "T-3\t0", "T-4\t0", "T-5\t0", "T-6\t0"]
        )
        #expect(
            try values("days_overdue", on: "2023-03-30")
                == ["T-1\t1", "T-2\t6", "T-3\t3", "T-4\t3", "T-5\t0", "T-6\t0"]
        )
    }
}
