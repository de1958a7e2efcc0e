import Testing

/// `where`: each comparison against records that can be counted by hand.
struct ConditionTests {
    private func codes(_ conditions: String, of query: String = "tasks") throws -> String {
        try PluginFixture().printed(
            """
            local codes = {}
            for record in duban.\(query):where \(conditions):order_by("code"):each() do codes[#codes + 1] = record.code end
            print(table.concat(codes, " "))
            """
        ).joined()
    }

    @Test(arguments: [
        ("{ status = 'closed' }", "T-1 T-6"), ("{ status = { 'claimed', 'closed' } }", "T-1 T-4 T-6"),
        ("{ status = {} }", ""),
        ("{ status = { none_of = { 'assigned', 'claimed' } } }", "T-1 T-6"),
        ("{ status = { is_not = 'assigned' } }", "T-1 T-4 T-6"),
        ("{ lead = duban.organizations:find('housing') }", "T-3 T-4"), ("{ lead_name = '财政局' }", "T-1 T-2 T-6"),
        ("{ lead = { known = false } }", "T-5"), ("{ public = true }", "T-1"),
        ("{ title = { contains = '到期' } }", "T-3 T-4"),
        ("{ title = { starts_with = '当日' } }", "T-3 T-4"), ("{ progress = { at_least = 62.5 } }", "T-6"),
        ("{ progress = { more_than = 62.5 } }", ""), ("{ progress = { less_than = 63 } }", "T-6"),
        ("{ progress = { at_most = 62 } }", ""), ("{ system = 'S1', status = 'assigned' }", "T-2"),
        ("{}", "T-1 T-2 T-3 T-4 T-5 T-6"), ("{ code = \"T-1' OR '1'='1\" }", ""),
    ])
    func keepsWhatMeetsThem(_ conditions: String, _ expected: String) throws {
        #expect(try codes(conditions) == expected)
    }

    @Test(arguments: [
        ("{ before = '2023-03-27' }", "T-1 T-2 T-6"), ("{ before = '2023-03-24' }", ""),
        ("{ on_or_before = '2023-03-24' }", "T-1 T-2 T-6"), ("{ after = '2023-03-24' }", "T-3 T-4"),
        ("{ on_or_after = '2023-03-27' }", "T-3 T-4"), ("{ on_or_after = '2023-03-27T09:00:00' }", "T-3 T-4"),
        ("{ before = '2023-03-27T10:00:01' }", "T-1 T-2 T-4 T-6"), ("{ within = '2023-W12' }", "T-1 T-2 T-6"),
        ("{ within = ctx.today:period('week') }", "T-3 T-4"), ("{ passed_by = ctx.today }", "T-1 T-2 T-4 T-6"),
        ("{ passed_by = '2023-03-24' }", "T-1"), ("{ passed_by = '2023-03-26' }", "T-1 T-2 T-6"),
        ("{ known = true, after = '2023-03-24' }", "T-3 T-4"), ("duban.date('2023-03-24')", "T-1 T-2 T-6"),
        ("duban.date('2023-03-27T10:00:00')", "T-4"), ("'2023-03-27'", "T-3 T-4"),
        ("{ is_not = '2023-03-24' }", "T-3 T-4"),
        ("{ after = '2023-03-20', before = '2023-03-25' }", "T-1 T-2 T-6"),
    ])
    func comparesDueTimes(_ comparison: String, _ expected: String) throws {
        #expect(try codes("{ due = \(comparison) }") == expected)
    }

    @Test func aWeekHoldsWhatWasAssignedDuringItsFirstDay() throws {
        #expect(try codes("{ assigned = { within = duban.period('2023-W12') } }") == "T-1 T-2 T-3 T-4 T-5 T-6")
        #expect(
            try codes("{ assigned = { on_or_after = '2023-03-20', on_or_before = '2023-03-20' } }") == "T-1 T-2 T-6"
        )
    }

    @Test(arguments: [
        ("projects", "{ total_investment = { at_least = duban.money('1') } }", "park"),
        ("projects", "{ total_investment = { less_than = duban.money('0.21') } }", "road"),
        ("projects", "{ batch_phase = 7 }", "park"), ("projects", "{ year_plan = 300000000 }", "park"),
        ("observations", "{ accumulation = 'stock' }", "deposits/city/2022-12 deposits/city/2023-01"),
        ("observations", "{ period = duban.period('2022-02') }", "retail/city/2022-02"),
        ("units", "{ task = 'T-1', role = 'support' }", "T-1/housing"),
    ])
    func takesTheValuesOfEveryType(_ query: String, _ conditions: String, _ expected: String) throws {
        #expect(try codes(conditions, of: query) == expected)
    }

    @Test func addsUpWhenCalledTwice() throws {
        let value = try PluginFixture().value("duban.tasks:where { system = 'S1' }:where { status = 'closed' }:count()")
        #expect(value == "1")
    }

    @Test func doesNotChangeTheQueryItIsCalledOn() throws {
        let lines = try PluginFixture().printed(
            """
            local all = duban.tasks
            local closed = all:where { status = "closed" }
            print(all:count(), closed:count(), all:count())
            """
        )
        #expect(lines == ["6\t2\t6"])
    }

    @Test(arguments: [
        ("{ statuss = 'closed' }", "did you mean 'status'?"), ("{ status = 'closd' }", "closd"),
        ("{ due = 'soon' }", "soon"),
        ("{ due = 3 }", "due: expected"), ("{ due = duban.money('1') }", "due: expected"),
        ("{ public = 'perhaps' }", "perhaps"),
        ("{ due = { pased_by = ctx.today } }", "did you mean 'passed_by'?"),
        ("{ due = { before = nil, known = 'yes' } }", "'known' needs true or false"),
        ("{ due = { within = 'March' } }", "'within' needs a date field and a period"),
        ("{ title = { within = '2023' } }", "'within' needs a date field and a period"),
        ("{ title = { contains = 3 } }", "'contains' needs text"),
        ("{ status = { none_of = 'closed' } }", "'none_of' needs a list"),
        ("{ 'closed' }", "conditions are written by name"), ("{ status = function() end }", "status: expected"),
        ("{ progress = 'much' }", "much"), ("{ status = { 'closed', 'opn' } }", "opn"),
    ])
    func refusesWhatMeansNothing(_ conditions: String, _ message: String) throws {
        let failure = try PluginFixture().failure("return duban.tasks:where \(conditions):count()")
        #expect(failure.contains("script.lua:1:"))
        #expect(failure.contains(message))
    }
}
