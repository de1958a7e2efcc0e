import Foundation
import Testing

/// `duban plugin stubs` and `duban help api`
struct StubCommandTests {
    @Test func writesFilesThatLuaReadsAndRefusesToRun() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("plugin", "stubs")
        #expect(result.exitCode == 0, "\(result.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: bench.path(".duban/stubs"))
        #expect(names.contains("task.lua") && names.contains("settings-supervision.lua"))
        for name in names {
            let run = try bench.run(program: "/usr/bin/lua5.4", [bench.path(".duban/stubs/\(name)")])
            #expect(run.exitCode == 1)
            #expect(run.errors.contains("\(name) describes the Lua API of Duban to editors"), "\(run.errors)")
        }
    }

    @Test func keepsWhatElseAnEditorsSettingsHold() throws {
        let bench = try Workbench.sample()
        try bench.write(#"{ "diagnostics.globals": ["mine"], "workspace.library": ["other"] }"#, to: ".luarc.json")
        try bench.run("plugin", "stubs")
        try bench.run("plugin", "stubs")
        let settings = try #require(
            try JSONSerialization.jsonObject(with: Data(bench.text(".luarc.json").utf8)) as? [String: Any]
        )
        #expect(settings["diagnostics.globals"] as? [String] == ["mine"])
        #expect(settings["workspace.library"] as? [String] == ["other", ".duban/stubs"])
        #expect(settings["runtime.version"] as? String == "Lua 5.4")
        try bench.write("[]", to: ".luarc.json")
        let result = try bench.run("plugin", "stubs")
        #expect(result.exitCode == 2 && result.errors.contains("is no JSON object"))
        #expect(try bench.text(".luarc.json") == "[]")
    }

    @Test func aDryRunWritesNothing() throws {
        let bench = try Workbench.sample()
        #expect(try bench.run("plugin", "stubs", "--dry-run").output.contains("would write"))
        #expect(!FileManager.default.fileExists(atPath: bench.path(".luarc.json")))
    }

    @Test(arguments: [
        ("tasks.where", ":where(conditions) -> query"), ("task.due", ".due: date or nil"),
        ("ctx.finding", ":finding(text)"),
        ("duban.tasks.count", ":count() -> integer"), ("date", ":add_months(count) -> date"),
        ("is_overdue", ":is_overdue()"),
        ("duban.check", ".check { … }"), ("document_table", ":row(values)"),
    ])
    func helpShowsWhatTheAPIHasUnderAName(_ name: String, _ signature: String) throws {
        let result = try Workbench().run("help", "api", name)
        #expect(result.exitCode == 0 && result.output.contains(signature), "\(result.output)\(result.errors)")
    }

    @Test(arguments: [
        ("tasks.were", "did you mean 'tasks.where'?"), ("task.deu", "did you mean 'task.due'?"),
        ("ctz", "did you mean 'ctx'?"),
    ])
    func aMisspeltNameIsAnsweredWithTheNearest(_ name: String, _ hint: String) throws {
        let result = try Workbench().run("help", "api", name)
        #expect(result.exitCode == 2 && result.errors.contains(hint), "\(result.errors)")
    }

    @Test func theParsersOwnHelpStaysAsItIs() throws {
        #expect(try Workbench().run("help", "check").output.contains("USAGE: duban check"))
        #expect(try Workbench().run("help", "api").output.contains("ctx"))
    }
}
