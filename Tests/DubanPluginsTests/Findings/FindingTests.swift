import DubanModel
import DubanPlugins
import Testing
import TestSupport

/// Checks and what they find.
struct FindingTests {
    private static let late = """
        duban.check {
          id = "it", title = { en = "Late", ["zh-Hans"] = "超期" }, doc = "Finds what is late.", tags = { "weekly" }, severity = "error",
          on = "task", where = { status = "closed" },
          each = function(task, ctx)
            if task.closed > task.due then ctx:finding { "due {due}, closed {closed}", due = task.due, closed = task.closed, n = 1.5 } end
          end,
        }
        """

    @Test func tellsWhatItFindsOfWhichRecord() throws {
        let result = try PluginFixture().result(Self.late)
        #expect(result.status == .failed)
        let finding = try #require(result.findings.first)
        #expect(result.findings.count == 1)
        #expect(finding.id == "tool.it:task/T-1")
        #expect(finding.check == "tool.it")
        #expect(finding.severity == .error)
        #expect(finding.message == "due 2023-03-24 18:00, closed 2023-03-25 12:00")
        #expect(finding.subject?.model == "task" && finding.subject?.code == "T-1")
        #expect(finding.data.map(\.0) == ["closed", "due", "n"])
        #expect(
            finding.data.map(\.1) == [.string("2023-03-25T12:00:00"), .string("2023-03-24T18:00:00"), .number(1.5)]
        )
    }

    @Test func aContextKeptFromAnotherRunReportsNothing() throws {
        let fixture = try PluginFixture()
        let plugin = try fixture.loaded(
            """
            local kept
            duban.check { id = "keeps", on = "task", each = function(task, ctx) kept = ctx end }
            duban.check { id = "uses", run = function(ctx) kept:finding { "late" } ctx:finding { "own" } end }
            """
        )
        let results = try ["keeps", "uses"].map { id in
            try fixture.read { try plugin.result(of: id, arguments: [:], snapshot: $0) }
        }
        #expect(results.map(\.status) == [.passed, .errored])
        #expect(results[1].findings.isEmpty)
        #expect(results[1].failure?.message.english.contains("of a run that is over") == true)
    }

    @Test func givesTheSameIdsOnEveryRun() throws {
        let fixture = try PluginFixture()
        let plugin = try fixture.loaded(Self.late)
        let runs = try (1...3).map { _ in
            try fixture.read { try plugin.result(of: "it", arguments: [:], snapshot: $0).findings.map(\.id) }
        }
        #expect(Set(runs).count == 1)
    }

    @Test func numbersFindingsThatWouldHaveOneId() throws {
        let result = try PluginFixture().result(
            """
            duban.check { id = "it", on = "task", where = { code = "T-1" }, each = function(task, ctx)
              ctx:finding { "one" } ctx:finding { "two" } ctx:finding { "three", key = "k" } ctx:finding { "four", key = "k" }
            end }
            """
        )
        #expect(
            result.findings.map(\.id) == [
                "tool.it:task/T-1", "tool.it:task/T-1#2", "tool.it:task/T-1#k", "tool.it:task/T-1#k#2",
            ]
        )
        #expect(result.findings.map(\.message) == ["one", "two", "three", "four"])
        #expect(result.findings.map(\.severity) == Array(repeating: .warning, count: 4))
    }

    @Test func isAboutTheWorkspaceOrTheSubjectGiven() throws {
        let result = try PluginFixture().result(
            """
            duban.check { id = "it", severity = "note", run = function(ctx, params)
              ctx:finding { "as a whole" }
              for task in duban.tasks:where { status = "closed" }:order_by("code"):each() do
                ctx:finding { "{task} closed", task = task, subject = task }
              end
            end }
            """
        )
        #expect(result.findings.map(\.id) == ["tool.it", "tool.it:task/T-1", "tool.it:task/T-6"])
        #expect(result.findings.map(\.message) == ["as a whole", "T-1 closed", "T-6 closed"])
        #expect(result.findings.first?.subject == nil)
    }

    @Test func speaksTheLanguageOfTheRun() throws {
        let result = try PluginFixture(language: .simplifiedChinese).result(
            "duban.check { id = 'it', run = function(ctx) ctx:finding { en = '{n} late', ['zh-Hans'] = '{n} 项超期', n = 2 } end }"
        )
        #expect(result.findings.map(\.message) == ["2 项超期"])
        #expect(result.findings.first?.data.map(\.0) == ["n"])
    }

    @Test func passesWhereNothingIsFound() throws {
        let result = try PluginFixture().result(
            "duban.check { id = 'it', on = 'task', where = { status = 'drafted' }, each = function() end }"
        )
        #expect(result.status == .passed)
        #expect(result.findings.isEmpty && result.failure == nil)
    }

    @Test func conditionsMayDependOnTheDayAndTheSettings() throws {
        let result = try PluginFixture().result(
            """
            duban.check { id = "it", on = "task", where = function(ctx) return { due = { passed_by = ctx.today }, system = ctx.settings.system } end,
              each = function(task, ctx) ctx:finding { "{code}", code = task.code } end }
            """,
            settings: "system = \"S1\"",
            manifest: "[settings.system]\ntype = \"string\"\ndefault = \"S2\""
        )
        #expect(result.findings.map(\.message).sorted() == ["T-1", "T-2"])
    }

    @Test func keepsWhatWasFoundBeforeItFailed() throws {
        let result = try PluginFixture().result(
            """
            duban.check { id = "it", on = "task", each = function(task, ctx)
              ctx:finding { "seen" }
              if task.code == "T-2" then error("stop") end
            end }
            """
        )
        #expect(result.status == .errored)
        #expect(result.findings.count == 2)
        #expect(result.failure?.message.english == "Plugins/tool/main.lua:3: stop (at task T-2)")
        #expect(result.failure?.position == SourcePosition(file: "Plugins/tool/main.lua", line: 3))
        #expect(result.failure?.traceback.isEmpty == false)
    }

    @Test(arguments: [
        ("where = function() return 3 end", "'where' must give a table of conditions, got number"),
        ("where = function() return { statuss = 'closed' } end", "did you mean 'status'?"),
        ("where = function() error 'no' end", "no"),
    ])
    func failsWithConditionsThatMeanNothing(_ condition: String, _ message: String) throws {
        let result = try PluginFixture().result(
            "duban.check { id = 'it', on = 'task', \(condition), each = function() end }"
        )
        #expect(result.status == .errored)
        #expect(try #require(result.failure).message.english.contains(message))
    }

    @Test(arguments: [
        ("ctx:finding()", "bad argument 1 to 'finding'"), ("ctx:finding {}", "a text is needed first"),
        ("ctx:finding { '{due}' }", "no value 'due' is given"),
        ("ctx:finding { '{deu}', due = 1 }", "did you mean {due}?"), ("ctx:fnding { 'x' }", "did you mean 'finding'?"),
    ])
    func refusesAFindingThatSaysNothing(_ statement: String, _ message: String) throws {
        let result = try PluginFixture().result("duban.check { id = 'it', run = function(ctx) \(statement) end }")
        #expect(result.status == .errored)
        #expect(try #require(result.failure).message.english.contains(message))
    }

    @Test func describesItself() throws {
        let plugin = try PluginFixture().loaded(Self.late)
        let entry = try #require(plugin.entries.first)
        #expect(entry.name == "tool.it" && entry.kind == .check && entry.severity == .error && entry.model == "task")
        #expect(entry.title(.english) == "Late" && entry.title(.simplifiedChinese) == "超期")
        #expect(entry.documentation(.english) == "Finds what is late." && entry.tags == ["weekly"])
    }
}
