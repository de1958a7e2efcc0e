import DubanDocuments
import DubanModel
import DubanPlugins
import Testing

/// What `duban.report { … }` and `duban.check { … }` accept.
struct RegistrationTests {
    @Test func keepsTheOrderOfTheEntries() throws {
        let plugin = try PluginFixture().loaded(
            """
            local function run() return duban.document { title = "t" } end
            duban.report { id = "b", run = run } duban.check { id = "a", run = run } duban.report { id = "c", run = run }
            """
        )
        #expect(plugin.entries.map(\.name) == ["tool.b", "tool.a", "tool.c"])
        #expect(try plugin.entry("c", kind: .report).name == "tool.c")
        let error = #expect(throws: PluginError.self) { try plugin.entry("a", kind: .report) }
        #expect(error?.kind == .usage)
    }

    @Test(arguments: [
        ("duban.report {}", "needs an id"), ("duban.report { id = 'Weekly!' }", "needs an id"),
        ("duban.report { id = 'it' }", "'it' needs run"),
        ("duban.check { id = 'it' }", "'it' needs each or run"),
        ("duban.report { id = 'it', rnu = print }", "did you mean 'run'?"),
        ("duban.report { id = 'it', run = 3 }", "run must be a function, got number"),
        ("duban.report { id = 'it', each = print }", "a report has no 'each'"),
        ("duban.check { id = 'it', each = print }", "needs on = \"task\""),
        ("duban.check { id = 'it', on = 'tsk', each = print }", "tsk"),
        ("duban.check { id = 'it', severity = 'bad', run = print }", "severity must be one of note, warning, error"),
        ("duban.check { id = 'it', on = 'task', where = 3, each = print }", "where must be a table of conditions"),
        ("duban.check { id = 'it', on = 'task', where = { statuss = 1 }, each = print }", "did you mean 'status'?"),
        ("duban.report { id = 'it', params = 3, run = print }", "params must be a table"),
        ("duban.report { id = 'it', params = { n = 3 }, run = print }", "params.n must be a table"),
        ("duban.report { id = 'it', params = { n = { type = 'intger' } }, run = print }", "did you mean 'integer'?"),
        ("duban.report { id = 'it', params = { n = { tpye = 'integer' } }, run = print }", "did you mean 'type'?"),
        ("duban.report { id = 'it', params = { n = { type = 'integer', default = 'x' } }, run = print }", "default"),
        ("duban.report { id = 'it', params = { n = { type = 'choice' } }, run = print }", "a choice needs 'choices'"),
        ("duban.report()", "bad argument 1"), ("duban.reprot {}", "did you mean 'report'?"),
        ("local r = { id = 'it', run = print } duban.report(r) duban.check(r)", "'tool.it' is registered twice"),
        ("duban.tasks:count()", "inside 'run' and 'each' only"),
        ("for t in duban.tasks:each() do end", "inside 'run' and 'each' only"),
        ("duban.tasks:first()", "inside 'run' and 'each' only"),
        ("duban.tasks:group_by('lead'):count()", "inside 'run' and 'each' only"),
        ("return ctx", "undefined global 'ctx'"), ("return tasks", "undefined global 'tasks'"), ("error 'no'", "no"),
    ])
    func refusesWhatDoesNotFit(_ main: String, _ message: String) throws {
        let error = try PluginFixture().loadingError(main)
        #expect(error.kind == .runtime)
        #expect(error.message.english.contains("Plugins/tool/main.lua:1:"))
        #expect(error.message.english.contains(message))
    }

    @Test func tellsOfASyntaxError() throws {
        let error = try PluginFixture().loadingError("local x = 1\nlocal = 2")
        #expect(error.kind == .syntax)
        #expect(error.message.english.contains("Plugins/tool/main.lua:2:"))
    }

    @Test(arguments: [
        ("return 3", "number"), ("return nil", "nil"), ("return 'x'", "string"), ("return duban.tasks", "query"),
        ("return doc:table { columns = { 'a' } }", ""),
    ])
    func aReportMustReturnADocument(_ statement: String, _ got: String) throws {
        let fixture = try PluginFixture()
        let plugin = try fixture.loaded(
            "duban.report { id = 'it', run = function()\nlocal doc = duban.document { title = 't' }\n\(statement) end }"
        )
        let error = try #require(throws: PluginError.self) { try fixture.report(plugin) }
        #expect(error.kind == .conversion)
        #expect(error.message.english.contains("Plugins/tool/main.lua"))
        #expect(error.message.english.contains("must return a document, got \(got)"))
    }

    @Test func oneFailingRunDoesNotSpoilTheNext() throws {
        let fixture = try PluginFixture()
        let plugin = try fixture.loaded(
            """
            duban.report { id = "it", params = { fail = { type = "boolean" } }, run = function(ctx, p)
              for task in duban.tasks:each() do if p.fail then error("stop") end end
              return duban.document { title = "n = " .. duban.tasks:count() }
            end }
            """
        )
        for _ in 1...3 {
            #expect(throws: PluginError.self) { try fixture.report(plugin, ["fail": "true"]) }
            #expect(try fixture.report(plugin).title == "n = 6")
        }
    }
}
