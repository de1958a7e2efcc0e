import DubanDocuments
import DubanModel
import DubanPlugins
import Testing

/// Parameters of entries: their types, defaults and refusals.
struct ParameterTests {
    /// A report that shows one parameter.
    private func shown(_ schema: String, _ written: String?, today: String = "2023-03-27") throws -> String {
        let fixture = try PluginFixture(today: today)
        let plugin = try fixture.loaded(
            """
            duban.report { id = "it", params = { x = { \(schema) } }, run = function(ctx, p)
              assert(ctx.params.x == p.x)
              return duban.document { title = ctx:say { "{x}", x = p.x == nil and "nothing" or p.x } }
            end }
            """
        )
        return try fixture.report(plugin, written.map { ["x": $0] } ?? [:]).title
    }

    @Test(arguments: [
        ("type = 'string'", "some text", "some text"), ("type = 'integer'", "-12", "-12"),
        ("type = 'number'", "2.50", "2.5"),
        ("type = 'percent'", "7.2", "7.2"), ("type = 'boolean'", "true", "true"), ("type = 'boolean'", "no", "false"),
        ("type = 'date'", "2023-03-31", "2023-03-31"), ("type = 'date'", "today", "2023-03-27"),
        ("type = 'period'", "2023-H1", "2023-H1"),
        ("type = 'year'", "2022", "2022"), ("type = 'quarter'", "2022-Q4", "2022-Q4"),
        ("type = 'month'", "2023-02", "2023-02"),
        ("type = 'week'", "2023-W12", "2023-W12"), ("type = 'money'", "12.5", "12.50"),
        ("type = 'organization'", "finance", "finance"),
        ("type = 'indicator'", "retail", "retail"), ("type = 'choice', choices = { 'a', 'b' }", "b", "b"),
        ("type = 'quarter'", "current", "2023-Q1"), ("type = 'quarter'", "last", "2022-Q4"),
        ("type = 'week'", "current", "2023-W13"),
        ("type = 'week'", "last", "2023-W12"), ("type = 'month'", "last", "2023-02"), ("type = 'year'", "last", "2022"),
        ("", "text by default", "text by default"),
    ])
    func takesItsType(_ schema: String, _ written: String, _ expected: String) throws {
        #expect(try shown(schema, written) == expected)
    }

    @Test(arguments: [
        ("type = 'integer', default = 3", "3"), ("type = 'integer'", "nothing"),
        ("type = 'quarter', default = 'current'", "2023-Q1"),
        ("type = 'week', default = 'last'", "2023-W12"), ("type = 'date', default = 'today'", "2023-03-27"),
        ("type = 'number', default = 0.5", "0.5"),
        ("type = 'boolean', default = false", "false"), ("type = 'choice', choices = { 'a', 'b' }, default = 'a'", "a"),
        ("type = 'money', default = '1.5'", "1.50"),
        ("type = 'string', required = true, default = 'd'", "d"),
    ])
    func fallsBackToItsDefault(_ schema: String, _ expected: String) throws {
        // `nil and … or` cannot show false.
        #expect(try shown(schema, nil) == expected)
    }

    @Test(arguments: [
        ("type = 'integer'", "1.5", "a whole number"), ("type = 'integer', min = 1", "0", "at least 1"),
        ("type = 'integer', max = 9", "10", "at most 9"),
        ("type = 'number', min = 0, max = 1", "2", "from 0 to 1"), ("type = 'number'", "nan", "a number"),
        ("type = 'number'", "1e999", "a number"),
        ("type = 'boolean'", "perhaps", "true or false"), ("type = 'date'", "2023-02-30", "a date"),
        ("type = 'quarter'", "2023-03", "a quarter"),
        ("type = 'week'", "2023-W54", "a week"), ("type = 'money'", "0.001", "an amount"),
        ("type = 'organization'", "fnance", "a known organization"),
        ("type = 'indicator'", "retial", "a known indicator"),
        ("type = 'choice', choices = { 'a', 'b' }", "c", "one of a, b"), ("type = 'string'", "", "text"),
        ("type = 'period'", "soon", "a period"),
    ])
    func refusesWhatDoesNotFit(_ schema: String, _ written: String, _ expectation: String) throws {
        let error = try #require(throws: PluginError.self) { try shown(schema, written) }
        #expect(error.kind == .usage)
        #expect(error.message.english.contains("x '\(written)' is not allowed: expected"))
        #expect(error.message.english.contains(expectation))
    }

    @Test func tellsEverythingThatIsWrongAtOnce() throws {
        let fixture = try PluginFixture()
        let plugin = try fixture.loaded(
            """
            duban.report { id = "it", params = { count = { type = "integer" }, unit = { type = "organization", required = true } },
              run = function() return duban.document { title = "t" } end }
            """
        )
        let error = try #require(throws: PluginError.self) { try fixture.report(plugin, ["cuont": "3", "count": "x"]) }
        #expect(error.kind == .usage)
        #expect(error.message.english.split(separator: "\n").count == 3)
        for part in ["no parameter 'cuont'; did you mean 'count'?", "count 'x' is not allowed", "needs --unit"] {
            #expect(error.message.english.contains(part))
        }
    }

    @Test func tellsWhereThereAreNone() throws {
        let fixture = try PluginFixture()
        let plugin = try fixture.loaded(
            "duban.report { id = 'it', run = function() return duban.document { title = 't' } end }"
        )
        let error = try #require(throws: PluginError.self) { try fixture.report(plugin, ["x": "3"]) }
        #expect(error.message.english.contains("takes no parameters"))
    }
}
