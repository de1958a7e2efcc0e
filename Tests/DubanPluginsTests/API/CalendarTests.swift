import DubanModel
import DubanPlugins
import Testing
import TestSupport

/// `ctx.calendar` and what periods say of days.
struct CalendarTests {
    private func value(_ expression: String) throws -> String {
        let fixture = try PluginFixture()
        for (day, kind) in [
            ("2023-05-01", "off"), ("2023-05-02", "off"), ("2023-05-03", "off"), ("2023-05-06", "working"),
        ] {
            try fixture.put(.calendarDay, [.code: day, "date": day, .kind: kind, .name: "劳动节"])
        }
        return try fixture.value(expression)
    }

    @Test(arguments: [
        ("ctx.calendar:is_workday('2023-05-01')", "false"), ("ctx.calendar:is_workday('2023-05-06')", "true"),
        ("ctx.calendar:next_workday('2023-04-29')", "2023-05-04"),
        ("ctx.calendar:add_workdays(duban.date('2023-04-28'), 3)", "2023-05-06"),
        ("ctx.calendar:add_workdays('2023-05-04', -1)", "2023-04-28"),
        ("ctx.calendar:workdays('2023-05-01', '2023-05-07')", "3"), ("ctx.calendar:name('2023-05-01')", "劳动节"),
        ("ctx.calendar:name('2023-05-09')", "nil"), ("ctx.calendar:covers(2023)", "true"),
        ("ctx.calendar:covers(2022)", "false"), ("duban.period('2023-03'):progress('2023-03-31') == 1", "true"),
        ("#duban.period('2023-Q1').months", "3"), ("duban.period('2023-Q1').months[3]", "2023-03"),
    ])
    func tells(_ expression: String, _ expected: String) throws {
        #expect(try value(expression) == expected)
    }

    @Test func whatLiesOutsideTheCalendarIsAnError() throws {
        let fixture = try PluginFixture()
        #expect(
            try fixture.failure("return ctx.calendar:add_workdays('9999-12-31', 1)").contains("outside the calendar")
        )
        #expect(try fixture.failure("return ctx.calendar:is_workday('2023-11-31')").contains("is no date"))
        #expect(try fixture.failure("return ctx.calendar.covrs").contains("covers"))
    }

    @Test func needsNoPermission() throws {
        let fixture = try PluginFixture()
        fixture.access = try PluginAccess(department: "finance", seesEverything: false, read: [], propose: [])
        #expect(try fixture.value("ctx.calendar:is_workday('2023-05-01')") == "true")
    }
}
