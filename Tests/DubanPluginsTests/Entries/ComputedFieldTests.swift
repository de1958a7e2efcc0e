import DubanDocuments
import DubanModel
import DubanPlugins
import Testing

/// Fields that plugins compute.
struct ComputedFieldTests {
    private static let fields = """
        duban.field { id = "days-left", on = "task", type = "integer",
          value = function(task, ctx) if task:is_open() and task.due then return task.due - ctx.today end end }
        duban.field { id = "urgency", on = "task", type = "choice", choices = { "high", "low" },
          value = function(task) return task.days_left and task.days_left <= 0 and "high" or "low" end }
        duban.field { id = "share", on = "task", type = "money",
          value = function(task) return duban.money(1.25) end }

        """

    /// What a report of one expression shows.
    private func value(_ expression: String, fields: String = fields) throws -> String {
        let fixture = try PluginFixture()
        let plugin = try fixture.loaded(
            fields + """
                duban.report { id = "it", run = function(ctx)
                  return duban.document { title = tostring(\(expression)) }
                end }
                """,
            level: 2
        )
        return try fixture.report(plugin).title
    }

    private static let list = """
        (function(query) local t = {} for task in query:each() do t[#t + 1] = task.code end
        return table.concat(t, " ") end)
        """

    @Test(arguments: [
        ("duban.tasks:find('T-2').days_left", "-3"), ("duban.tasks:find('T-3').days_left", "0"),
        ("duban.tasks:find('T-1').days_left", "nil"), ("duban.tasks:find('T-2').urgency", "high"),
        ("duban.tasks:where { urgency = 'high' }:count()", "3"),
        ("duban.tasks:where { days_left = { known = false } }:count()", "3"),
        ("duban.tasks:where { days_left = { less_than = 0 } }:first().code", "T-2"),
        ("duban.tasks:where { days_left = { at_least = 0 }, lead = 'housing' }:count()", "2"),
        ("duban.tasks:where { urgency = { is_not = 'high' } }:count()", "3"),
        ("duban.tasks:where { urgency = { none_of = { 'low' } } }:count()", "3"),
        ("#duban.tasks:where { urgency = { 'high', 'low' } }:limit(4):all()", "4"),
        ("duban.tasks:where { urgency = { contains = 'ig' } }:count()", "3"),
        ("duban.tasks:sum('days_left')", "-3"), ("duban.tasks:min('days_left')", "-3"),
        ("duban.tasks:max('days_left')", "0"), ("duban.tasks:average('days_left')", "-1.0"),
        ("duban.tasks:sum('share')", "7.50"), ("duban.tasks:average('share')", "1.25"),
        ("duban.tasks:median('days_left')", "0.0"), ("duban.tasks:percentile('days_left', 0)", "-3.0"),
        ("duban.tasks:percentile('days_left', 0.25)", "-1.5"), ("duban.tasks:median('share')", "1.25"),
        ("duban.tasks:count_distinct('days_left')", "2"), ("duban.tasks:count_distinct('urgency')", "2"),
        ("duban.tasks:where { urgency = 'high' }:count_distinct('lead')", "2"),
        ("duban.tasks:group_by('urgency'):count_distinct('lead')[2].count_distinct", "1"),
        ("duban.tasks:group_by('urgency'):median('days_left')[2].median", "nil"),
        ("duban.tasks:median('urgency')", "error"), ("duban.tasks:percentile('days_left', 2)", "error"),
        ("duban.tasks:where { urgency = 'none' }", "error"), ("duban.tasks:sum('urgency')", "error"),
        ("duban.tasks:group_by('urgency'):count()[1].urgency", "high"),
        ("duban.tasks:group_by('urgency'):count()[2].count", "3"),
        ("duban.tasks:group_by('lead'):sum('days_left')[2].sum", "-3"),
        ("duban.tasks:where { urgency = 'high' }:find('T-1')", "nil"),
        ("duban.tasks:where { urgency = 'high' }:find('T-2').code", "T-2"),
    ])
    func areReadAndQueriedLikeAnyField(_ expression: String, _ expected: String) throws {
        if expected == "error" {
            #expect(throws: PluginError.self) { try value(expression) }
        } else {
            #expect(try value(expression) == expected)
        }
    }

    @Test func orderRecordsWithTheUnknownLast() throws {
        #expect(try value("\(Self.list)(duban.tasks:order_by('-days_left', 'code'))") == "T-3 T-4 T-2 T-1 T-5 T-6")
        #expect(try value("\(Self.list)(duban.tasks:order_by('days_left', '-code'):limit(3))") == "T-2 T-4 T-3")
    }

    /// What the database and the host make of the same question is the same.
    @Test(arguments: [
        "{ mirror = { before = duban.date('2023-03-27') } }", "{ mirror = { after = duban.date('2023-03-24') } }",
        "{ mirror = duban.date('2023-03-24') }", "{ mirror = { on_or_before = duban.date('2023-03-24') } }",
        "{ mirror = { on_or_after = duban.date('2023-03-27') } }", "{ mirror = { known = true } }",
        "{ mirror = { within = '2023-03' } }", "{ mirror = { passed_by = duban.date('2023-03-27') } }",
        "{ mirror = { is_not = duban.date('2023-03-24') } }",
    ])
    func compareAsTheDatabaseDoes(_ conditions: String) throws {
        let mirror = "duban.field { id = 'mirror', on = 'task', type = 'date', value = function(t) return t.due end }\n"
        let computed = try value("\(Self.list)(duban.tasks:where \(conditions):order_by('code'))", fields: mirror)
        let stored = conditions.replacing("mirror", with: "due")
        #expect(try value("\(Self.list)(duban.tasks:where \(stored):order_by('code'))", fields: mirror) == computed)
    }

    @Test(arguments: ["median('%')", "percentile('%', 0.3)", "percentile('%', 0.99)", "count_distinct('%')"])
    func areReckonedWithAsTheDatabaseDoes(_ call: String) throws {
        let mirrors = """
            duban.field { id = "amount", on = "project", type = "money", value = function(p) return p.total_investment end }
            duban.field { id = "figure", on = "observation", type = "number", value = function(o) return o.value end }

            """
        for (query, stored, mirror) in [
            ("duban.projects", "total_investment", "amount"), ("duban.observations", "value", "figure"),
        ] {
            let computed = try value("\(query):\(call.replacing("%", with: mirror))", fields: mirrors)
            #expect(try value("\(query):\(call.replacing("%", with: stored))") == computed)
        }
    }

    @Test func checksFindByThem() throws {
        let fixture = try PluginFixture()
        let result = try fixture.result(
            Self.fields + """
                duban.check { id = "it", on = "task", where = { urgency = "high" }, each = function(task, ctx)
                  ctx:finding { "{n}", n = task.days_left }
                end }
                """
        )
        #expect(result.findings.map(\.message) == ["-3", "0", "0"])
        #expect(result.findings.map { $0.subject?.code } == ["T-2", "T-3", "T-4"])
    }

    @Test func theirFunctionsSeeTheSettingsOfTheirPlugin() throws {
        let fixture = try PluginFixture()
        let plugin = try fixture.loaded(
            """
            duban.field { id = "near", on = "task", type = "boolean",
              value = function(task, ctx) return task.code == ctx.settings.code end }
            duban.report { id = "it", run = function()
              return duban.document { title = duban.tasks:where { near = true }:first().code }
            end }
            """,
            manifest: "[settings.code]\ndefault = \"T-4\""
        )
        #expect(try fixture.report(plugin).title == "T-4")
    }

    @Test(arguments: [
        (
            "return task.second end }",
            "the field 'first' of task T-1 depends on itself: tool.first → tool.second → tool.first"
        ),
        ("return task.first end }", "depends on itself: tool.first → tool.first"),
        ("return 'x' end }", "tool.first of task T-1: first 'x' is not allowed: expected a whole number"),
        ("return {} end }", "tool.first of task T-1: first: expected a whole number, got table"),
        ("return task.frist end }", "did you mean 'first'?"),
    ])
    func sayWhatIsWrongWithTheirValue(_ body: String, _ message: String) throws {
        let error = try #require(throws: PluginError.self) {
            try value(
                "duban.tasks:first().first",
                fields: """
                    duban.field { id = "first", on = "task", type = "integer", value = function(task) \(body)
                    duban.field { id = "second", on = "task", type = "integer", value = function(task) return task.first end }

                    """
            )
        }
        #expect(error.message.english.contains(message), "\(error.message.english)")
        #expect(error.message.english.hasPrefix("Plugins/tool/main.lua:"))
    }

    @Test(arguments: [
        ("duban.field { id = 'due', on = 'task', value = print }", "a task has 'due' already"),
        ("duban.field { id = 'is-late', on = 'task', value = print }", "a task has 'is_late' already"),
        ("duban.field { id = 'x', value = print }", "'x' needs on = \"task\""),
        ("duban.field { id = 'x', on = 'task' }", "'x' needs value, a function"),
        ("duban.field { id = 'x', on = 'task', type = 'intger', value = print }", "did you mean 'integer'?"),
        ("duban.field { id = 'x', on = 'task', type = 'choice', value = print }", "a choice needs 'choices'"),
        ("duban.field { id = 'x', on = 'task', run = print, value = print }", "a field has no 'run'"),
    ])
    func areRefusedWhereTheyAreWrong(_ main: String, _ message: String) throws {
        let error = try PluginFixture().loadingError(main)
        #expect(error.message.english.contains(message), "\(error.message.english)")
    }
}
