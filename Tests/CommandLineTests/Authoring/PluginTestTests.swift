import Foundation
import Testing

/// `duban plugin test`
struct PluginTestTests {
    private static let main = """
        local words = require "words"
        duban.check { id = "late", on = "task", where = { closed = { known = false } }, each = function(task, ctx)
          local days = ctx.today - task.assigned
          if days > ctx.settings.days then ctx:finding { "{days}", days = words.days(days) } end
        end }
        duban.report { id = "list", params = { rows = { type = "integer", default = 1 } }, run = function(ctx, params)
          local document = duban.document { title = { en = "List", ["zh-Hans"] = "清单" } }
          local list = document:table { columns = { "code", "due" } }
          for task in duban.tasks:limit(params.rows):each() do list:row { code = task.code, due = task.due } end
          return document
        end }
        duban.report { id = "named", title = "Named", run = function() return duban.document() end }
        duban.command { id = "stop", run = function() return duban.changes():perform("T-1", "cancel", { reason = "x" }) end }
        duban.hook { id = "no", before = { "claim" }, run = function(ctx, event)
          if event.actor == "finance" then ctx:veto("not " .. event.task.title) end
        end }
        duban.field { id = "age", on = "task", type = "integer", value = function(task, ctx) return ctx.today - task.assigned end }
        duban.importer { id = "lines", on = "task", extension = "txt", run = function(ctx, file)
          return { { line = 1, code = file.text } }
        end }
        duban.exporter { id = "codes", extension = "txt", run = function() return duban.tasks:first().code end }
        """

    private static let fixture = """
        as_of = "2023-03-27"
        [settings]
        days = 3
        [[tasks]]
        code = "T-1"
        title = "Old"
        lead = "finance"
        assigned = 2023-03-20
        due = 2023-03-31
        [[tasks]]
        code = "T-2"
        title = "New"
        lead = "finance"
        assigned = "2023-03-26"
        """

    private func bench(_ tests: String, fixture: String = fixture) throws -> Workbench {
        let bench = try Workbench.empty()
        try bench.addPlugin("tool", Self.main, manifest: "[settings.days]\ntype = \"integer\"\ndefault = 5")
        let words =
            "local words = {}\nfunction words.days(n)\n  return n .. \" days\"\nend\n"
            + "function words.unused()\n  return 1\nend\nreturn words\n"
        try bench.write(words, to: "Plugins/tool/lib/words.lua")
        try bench.write(fixture, to: "Plugins/tool/tests/fixtures/two.toml")
        try bench.write(tests, to: "Plugins/tool/tests/main.lua")
        return bench
    }

    private func run(_ bench: Workbench, _ words: String...) throws -> ProgramResult {
        try bench.run(["plugin", "test", "tool", "--languages", "en"] + words)
    }

    @Test(arguments: [
        #"expect(city:check("late").codes):equals { "T-1" }"#,
        #"expect(city:check("late").findings[1].message):equals "7 days""#,
        #"expect(city:check("late", { as_of = "2023-04-10" }).codes):has_length(2)"#,
        #"expect(city:report("list", { rows = 2 }).blocks[1].rows):has_length(2)"#,
        #"expect(city:report("list").text):contains "| T-1 | 2023-03-31 |""#,
        #"expect(city:report("list").title):equals "List""#,
        #"expect(city:report("named").title):equals "Named""#,
        #"expect(city:command("stop").steps[1]):equals { model = "task", code = "T-1", perform = "cancel", values = { reason = "x" } }"#,
        #"expect(city:hook("no", { verb = "claim", task = "T-1", by = "finance" }).vetoes):equals { "not Old" }"#,
        #"expect(city:hook("no", { verb = "claim", task = "T-1", by = "housing" }).vetoes):is_empty()"#,
        #"expect(city:value("age", "T-1")):equals(7)"#,
        #"expect(city:import("lines", "T-9")):equals { { line = 1, code = "T-9" } }"#,
        #"expect(city:export("codes")):equals "T-1""#, #"expect(require("words").unused()):equals(1)"#,
        #"expect(fixture("empty"):check("late").codes):is_empty()"#,
        #"expect(function() city:report("list", { row = 2 }) end):fails_with "did you mean 'rows'?""#,
        #"expect({ a = { 1, 2 } }).not_to:equals { a = { 1, 3 } }"#,
        #"expect(nil):is_nil() expect(true):is_true() expect(false):is_false()"#,
        #"expect(3):is_at_least(3) expect(3):is_at_most(3) expect({ 1, 2 }):contains(2)"#,
    ])
    func aCaseThatHoldsPasses(_ body: String) throws {
        let bench = try bench("local city = fixture \"two\"\nit(\"holds\", function()\n\(body)\nend)")
        let result = try run(bench)
        #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
        #expect(result.output.contains("1 case passed, 0 failed"))
    }

    @Test(arguments: [
        (#"expect(city:check("late").codes):equals { "T-2" }"#, #"expected to equal { "T-2" }, got { "T-1" }"#),
        (#"expect(1).not_to:equals(1)"#, "expected not to equal 1, got 1"),
        (#"city:chek("late")"#, "a fixture has no 'chek'"),
        (#"expect(1):equal(1)"#, "expect has no 'equal' (it has: contains, equals"),
        (#"fixture "tow""#, "did you mean 'two'?"),
        (#"city:check("lat")"#, "did you mean 'late'?"),
        (#"city:check("late", { asof = 1 })"#, "there is no option 'asof'"),
        (#"city:check("late", { as_of = "soon" })"#, "as_of 'soon' is not allowed"), (#"error "oh""#, "oh"),
        (#"expect(function() end):fails_with "x""#, "it did not fail"),
        (#"city:value("age", "T-9")"#, "there is no task 'T-9'"),
        (#"city:hook("no", { verb = "clam", task = "T-1" })"#, "an event needs verb and task"),
        (#"expect(city:report("list")):matches_golden "list""#, "there is no golden document list.en.md yet"),
        (#"duban.tasks:count()"#, "data can be read inside"),
    ])
    func aCaseThatDoesNotHoldFailsAtItsLine(_ body: String, _ message: String) throws {
        let bench = try bench("local city = fixture \"two\"\nit(\"fails\", function()\n\(body)\nend)")
        let result = try run(bench)
        #expect(result.exitCode == 1, "\(result.output)\(result.errors)")
        #expect(result.output.contains("Plugins/tool/tests/main.lua:3: "), "\(result.output)")
        #expect(result.output.contains(message), "\(result.output)")
    }

    @Test func aCheckFindsUntilItIsMended() throws {
        let bench = try bench(
            """
            finds_until_mended("two", "empty", { late = "T-1" })
            describe("wrong", function()
              finds_until_mended("two", "empty", { late = "T-2" })
              finds_until_mended("two", "two", { late = "T-1" })
            end)
            """
        )
        let result = try run(bench)
        #expect(result.exitCode == 1)
        #expect(result.output.contains("✓ finds late until it is mended"), "\(result.output)")
        #expect(result.output.contains("late does not find T-2 in 'two', but { \"T-1\" }"), "\(result.output)")
        #expect(result.output.contains("late still finds T-1 in 'two'"), "\(result.output)")
        #expect(result.output.contains("1 case passed, 2 failed"))
        let words = try run(self.bench("finds_until_mended(\"two\", { late = \"T-1\" })"))
        #expect(words.output.contains("finds_until_mended needs two fixtures"), "\(words.output)")
    }

    @Test func goldenDocumentsAreKeptAndThenCompared() throws {
        let bench = try bench(
            "it(\"lists\", function() expect(fixture(\"two\"):report(\"list\")):matches_golden \"list\" end)"
        )
        let update = try bench.run("plugin", "test", "tool", "--update")
        #expect(update.exitCode == 0, "\(update.output)")
        #expect(update.errors.contains("kept Plugins/tool/tests/golden/list.zh-Hans.md"))
        #expect(try bench.text("Plugins/tool/tests/golden/list.zh-Hans.md").contains("2023年3月31日"))
        #expect(try bench.run("plugin", "test", "tool").exitCode == 0)
        try bench.write(Self.main.replacing("\"List\"", with: "\"Tasks\""), to: "Plugins/tool/main.lua")
        let changed = try bench.run("plugin", "test", "tool")
        #expect(changed.exitCode == 1)
        #expect(changed.output.contains("line 1 - # List\n      line 1 + # Tasks"), "\(changed.output)")
        #expect(changed.output.contains("1 case passed, 1 failed"))
    }

    @Test func coverageNamesTheLinesThatHaveNotRun() throws {
        let bench = try bench("it(\"checks\", function() fixture(\"two\"):check(\"late\") end)")
        let result = try run(bench, "--coverage")
        #expect(result.output.contains("Plugins/tool/lib/words.lua: not run 6\n"), "\(result.output)")
        #expect(result.output.contains("Plugins/tool/main.lua: not run 7-10, 15, 19\n"), "\(result.output)")
        let none = try bench.run("plugin", "test", "tool", "--coverage", "--filter", "nothing")
        #expect(none.output.contains("0 cases passed"))
        #expect(none.output.contains("coverage of tool: 0 % (0 of 29 lines)"))
    }

    @Test func groupsAndPreparationsNestAndStayApart() throws {
        let bench = try bench(
            """
            local seen = {}
            describe("outer", function()
              before_each(function() seen[#seen + 1] = "outer" end)
              describe("inner", function()
                before_each(function() seen[#seen + 1] = "inner" end)
                it("has both", function() expect(seen):equals { "outer", "inner" } end)
              end)
              it("has one", function() expect(seen):equals { "outer", "inner", "outer" } end)
            end)
            it("has none", function() expect(seen):has_length(3) end)
            """
        )
        let result = try run(bench)
        #expect(result.exitCode == 0, "\(result.output)")
        #expect(result.output.contains("✓ outer › inner › has both"))
        #expect(try run(bench, "--filter", "inner").output.contains("1 case passed"))
    }

    @Test func aFileThatDoesNotRunIsAnErrorAndOthersGoOn() throws {
        let bench = try bench("it(\"passes\", function() end)")
        try bench.write("x = (", to: "Plugins/tool/tests/broken.lua")
        try bench.write("while true do end", to: "Plugins/tool/tests/endless.lua")
        let result = try run(bench, "--timeout", "500ms")
        #expect(result.exitCode == 3)
        #expect(
            result.output.contains(
                "✗ Plugins/tool/tests/broken.lua: Plugins/tool/tests/broken.lua:1: unexpected symbol"
            )
        )
        #expect(result.output.contains("Plugins/tool/tests/endless.lua:1: the time limit of 500 ms has passed"))
        #expect(result.output.contains("1 case passed"))
    }

    @Test(arguments: [
        ("as_of = \"2023-03-27\"\n[[taks]]\ncode = \"x\"", "two.toml: has no 'taks'; did you mean 'tasks'?"),
        ("[[tasks]]\ncode = \"x\"", "two.toml: needs as_of"), ("as_of = ", "two.toml: "),
        ("as_of = \"2023-03-27\"\n[[tasks]]\ncod = \"x\"", "two.toml: task 1: task has no field 'cod'"),
        (
            "as_of = \"2023-03-27\"\n[[tasks]]\ncode = \"x\"\ntitle = \"t\"\nassigned = \"soon\"",
            "task 1: assigned 'soon': "
        ),
        ("base = \"sampel\"", "base 'sampel' is no fixture before this one"),
        ("as_of = \"2023-03-27\"\n[settings]\ndys = 3", "there is no setting 'dys'; did you mean 'days'?"),
    ])
    func aWrongFixtureIsAnErrorThatNamesIt(_ fixture: String, _ message: String) throws {
        let result = try run(bench("it(\"x\", function() end)", fixture: fixture))
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func aFixtureThatBeginsWithAnotherChangesWhatItNames() throws {
        let bench = try bench(
            """
            it("changes", function()
              expect(fixture("two"):check("late").codes):equals { "T-1" }
              expect(fixture("two-mended"):check("late").codes):is_empty()
              expect(fixture("two-mended"):export("codes")):equals "T-1"
              expect(fixture("zz-later"):check("late").codes):equals { "T-1", "T-2" }
            end)
            """
        )
        let mended = "base = \"two\"\n[settings]\ndays = 9\n[[tasks]]\ncode = \"T-1\"\nassigned = \"2023-03-25\"\n"
        try bench.write(mended, to: "Plugins/tool/tests/fixtures/two-mended.toml")
        try bench.write("base = \"two\"\nas_of = \"2023-04-20\"\n", to: "Plugins/tool/tests/fixtures/zz-later.toml")
        let result = try run(bench)
        #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    }

    @Test func testsReadTheSampleAndNothingOfTheWorkspace() throws {
        let bench = try bench(
            "it(\"reads\", function() expect(#fixture(\"sample\"):check(\"late\").codes):is_at_least(10) end)"
        )
        #expect(try run(bench).exitCode == 0)
        let settings = try bench.text("duban.toml")
        try bench.write("[settings.tool]\ndays = 999\n" + settings, to: "duban.toml")
        #expect(try run(bench).exitCode == 0)
    }

    @Test func programsReadTheResults() throws {
        let bench = try bench("it(\"a <b>\", function() end)\nit(\"fails\", function() error(\"<x>\") end)")
        let json = try bench.run("plugin", "test", "tool", "--format", "json", "--coverage").output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect((object["cases"] as? [[String: Any]])?.count == 4)
        let junit = try run(bench, "--format", "junit").output
        #expect(junit.contains("tests=\"2\" failures=\"1\" errors=\"0\"") && junit.contains("name=\"a &lt;b&gt;\""))
        #expect(try bench.run("plugin", "test", "tool", "--format", "xml").exitCode == 2)
    }

    @Test func aCheckThatKeepsSomethingBetweenRecordsFails() throws {
        let bench = try bench(#"it("counts", function() fixture("two"):check("nth") end)"#)
        try bench.write(
            Self.main + """

                local seen = 0
                duban.check { id = "nth", on = "task", each = function(_, ctx)
                  seen = seen + 1
                  ctx:finding { "number {seen}", seen = seen }
                end }
                """,
            to: "Plugins/tool/main.lua"
        )
        let result = try run(bench)
        #expect(result.exitCode == 1)
        let message = result.output.replacing(/\s+/, with: " ")
        #expect(message.contains("the check 'nth' keeps something from one record to the next"), "\(result.output)")
        #expect(message.contains("instead of \"T-1 number 1\""), "\(result.output)")
    }
}
