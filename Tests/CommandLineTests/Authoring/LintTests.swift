import Foundation
import Testing

/// `duban plugin lint`: mistakes that are found without running anything.
struct LintTests {
    private func findings(
        _ main: String,
        permissions: String = #"{ read = ["tasks"] }"#,
        manifest: String = "",
        modules: [String: String] = [:],
        arguments: [String] = ["--no-luacheck"]
    ) throws -> [String] {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", main, permissions: permissions, isGranted: false, manifest: manifest)
        for (name, source) in modules { try bench.write(source, to: "Plugins/tool/lib/\(name).lua") }
        let result = try bench.run(["plugin", "lint", "tool"] + arguments, environment: ["PATH": "/usr/bin:/bin"])
        let lines = result.output.split(separator: "\n").map(String.init)
        let isBad = lines.contains { !$0.contains(": note: ") }
        #expect(result.exitCode == (isBad ? 1 : 0), "\(result.errors)")
        return lines.map { $0.replacing("Plugins/tool/", with: "") }
    }

    private static func check(_ body: String) -> String {
        "duban.check { id = \"it\", on = \"task\", each = function(task, ctx)\n\(body)\nend }"
    }

    @Test func listsTextsThatLackALanguage() throws {
        let lines = try findings(
            """
            duban.check {
              id = "it", on = "task", title = { en = "Only English" },
              each = function(task, ctx) ctx:finding { en = "late", zh = "逾期" } end,
            }
            duban.report { id = "r", title = "Plain", run = function() return duban.document { title = { zh = "标题" } } end }
            """
        )
        #expect(
            lines == [
                "main.lua:2: note: there is no zh-Hans text; who reads that language gets the en one [translation]",
                #"main.lua:5: note: the title 'Plain' is in one language only; for several: { en = …, ["zh-Hans"] = … } [translation]"#,
                "main.lua:5: note: there is no en text; who reads that language gets the zh-Hans one [translation]",
            ]
        )
    }

    @Test(arguments: [
        ("return task.asigned", "main.lua:2: error: a task has no 'asigned'; did you mean 'assigned'? [unknown-field]"),
        ("return task.due.yer", "main.lua:2: error: a date has no 'yer'; did you mean 'year'? [unknown-name]"),
        ("ctx:findng { 'x' }", "main.lua:2: error: ctx has no 'findng'; did you mean 'finding'? [unknown-name]"),
        ("return duban.taks", "main.lua:2: error: duban has no 'taks'; did you mean 'tasks'? [unknown-name]"),
        ("for x in duban.tasks:where { stats = 'closed' }:each() do return x end", "a task has no field 'stats'"),
        ("for x in duban.tasks:each() do return x.nothing end", "a task has no 'nothing'"),
        ("for _, x in ipairs(duban.tasks:all()) do return x.nothing end", "a task has no 'nothing'"),
        ("local x = duban.tasks:order_by('-due'):first() return x and x.nothing", "a task has no 'nothing'"),
        ("return duban.tasks:order_by('-assigne')", "a task has no field 'assigne'; did you mean 'assigned'?"),
        ("return duban.tasks:group_by('led'):count()", "a task has no field 'led'; did you mean 'lead'?"),
        ("return duban.tasks:where { due = { befor = 1 } }", "there is no comparison 'befor'; did you mean 'before'?"),
        ("return prnt(task)", "main.lua:2: warning: there is no global 'prnt'; did you mean 'print'? [unknown-name]"),
        ("return io.open('x')", "there is no global 'io'"),
        ("return ctx.settings.limit", "plugin.toml has no setting 'limit' [undeclared]"),
        (
            "return duban.projects:count()",
            "main.lua:2: error: reads projects, which permissions.read in plugin.toml does not ask for [permission]"
        ),
        (
            "return task.due.iso",
            "main.lua:2: note: 'date.iso' is deprecated since API level 2, to be removed in level 3: use tostring(date) [level]"
        ),
        (
            "return duban.tasks:median('progress')",
            "'query:median' is there from API level 2 on; this plugin says api = 1"
        ),
        ("return duban.tasks:exists()", "'query:exists' is there from API level 2 on; this plugin says api = 1"),
        ("return (", "main.lua:3: error: "),
    ])
    func aMistakeIsFoundWithItsLine(_ body: String, _ expected: String) throws {
        let lines = try findings(Self.check(body))
        #expect(lines.contains { $0.contains(expected) }, "\(lines)")
        #expect(lines.count == 1, "\(lines)")
    }

    @Test func theFieldOfAnAggregateIsLookedAtAndNotWhatFollowsIt() throws {
        let body = "return duban.tasks:percentile('progres', '0.9'), duban.tasks:group_by('lead'):count_distinct('deu')"
        let lines = try findings(Self.check(body)).filter { $0.hasSuffix("[unknown-field]") }
        #expect(
            lines == [
                "main.lua:2: error: a task has no field 'deu'; did you mean 'due'? [unknown-field]",
                "main.lua:2: error: a task has no field 'progres'; did you mean 'progress'? [unknown-field]",
            ]
        )
    }

    @Test(arguments: [
        "local t = {} t.anything = task.code return t.anything.more",
        "local x = task x = {} return x.whatever", "local date = ctx.today - 3 return date.whatever",
        "for name, value in pairs(task) do ctx:finding { name, value } end",
        "local q = duban.tasks if task.due then q = q:where { due = task.due } end return q:count()",
        "local function helper(x) return x.whatever end return helper(task)",
        "return ([[a]]):upper() .. #'x' // 1 << 2 ~ 3", "goto done ::done:: return ctx:say { 'x' }",
        "return task[ctx.language]", "return string.format('%s', utf8.len(task.code))",
    ])
    func whatCannotBeToldIsNotRemarkedOn(_ body: String) throws {
        #expect(try findings(Self.check(body)) == [])
    }

    @Test func parametersAndSettingsThatNobodyReadsAreNamed() throws {
        let main = """
            duban.report { id = "r", params = { used = {}, idle = {}, there = {} }, run = function(ctx, params)
              return duban.document { title = params.used .. ctx.params.there .. ctx.settings.days }
            end }
            duban.report { id = "s", params = { all = {} }, run = function(ctx, params)
              return require("other")(ctx, params)
            end }
            duban.report { id = "t", params = { word = {} }, run = function(ctx, params) return params.wrd end }
            """
        let lines = try findings(
            main,
            manifest: "[settings]\ndays = { default = \"1\" }\nidle = { default = \"1\" }",
            modules: ["other": "return function(ctx) return ctx.settings.more end"]
        )
        #expect(
            lines == [
                "main.lua:1: warning: the parameter 'idle' of 'r' is never read [unused]",
                "main.lua:7: error: 't' has no parameter 'wrd'; did you mean 'word'? [undeclared]",
                "main.lua:7: warning: the parameter 'word' of 't' is never read [unused]",
                "plugin.toml: note: the setting 'idle' is never read by name [unused]",
            ],
            "\(lines)"
        )
    }

    @Test func computedFieldsAndLedgersAreKnown() throws {
        let main = """
            duban.field { id = "days-open", on = "task", type = "integer", value = function(task, ctx) return ctx.today - task.assigned end }
            duban.check { id = "it", on = "task", where = { days_open = { more_than = 3 } }, each = function(task, ctx)
              ctx:finding { tostring(task.days_open) }
            end }
            duban.check { id = "x", on = "tsk", sverity = "error", run = function() end }
            """
        let lines = try findings(main)
        #expect(lines.count == 1 && lines[0].contains("a check has no 'sverity'; did you mean 'severity'?"), "\(lines)")
    }

    @Test func theExamplesHaveNothingToRemark() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("plugin", "lint", "supervision", "statistics")
        #expect(result.exitCode == 0 && result.output.isEmpty, "\(result.output)")
    }

    @Test func luacheckSaysItsPart() throws {
        let lines = try findings(Self.check("local unused = 1\nreturn task.code"), arguments: [])
        #expect(lines == ["main.lua:2: warning: unused variable 'unused' [luacheck]"], "\(lines)")
    }

    @Test func doctorTellsAuthorsWhatIsToGo() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.check("ctx:finding { task.due and task.due.iso or 'x' }"))
        let doctor = try bench.run("doctor", "--format", "markdown")
        #expect(doctor.exitCode == 0, "\(doctor.output)")
        #expect(
            doctor.output.contains("Plugins/tool/main.lua:2: 'date.iso' is deprecated since API level 2"),
            "\(doctor.output)"
        )
        // Who runs the check is told nothing of it.
        let check = try bench.run("check", "tool")
        #expect(!check.output.contains("deprecated") && !check.errors.contains("deprecated"))
    }

    @Test func doctorTellsWhatIsNotAsLocked() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.check(""))
        try bench.run("plugin", "lock")
        #expect(try bench.run("doctor").exitCode == 0)
        try bench.write("-- changed", to: "Plugins/tool/main.lua")
        let doctor = try bench.run("doctor", "--format", "markdown")
        #expect(doctor.exitCode == 1 && doctor.output.contains("tool: main.lua was changed"), "\(doctor.output)")
    }
}
