import Testing

/// Mistakes in `plugin.toml` and in the settings of `duban.toml`.
struct BrokenManifestTests {
    private static let main = """
        duban.report { id = "it", run = function(ctx)
          return duban.document { title = "near " .. ctx.settings.near }
        end }
        """

    private static let setting = """
        [settings.near]
        type = "integer"
        default = 3
        min = 0
        """

    @Test(arguments: [
        ("id = \"tool\"\nvresion = \"1\"\napi = 1\ndepartment = \"statistics\"", "'vresion'; did you mean 'version'?"),
        ("version = \"1.0.0\"\napi = 1\ndepartment = \"statistics\"", "needs id"),
        ("id = \"tool\"\nversion = \"1.0.0\"\napi = 3\ndepartment = \"statistics\"", "api 3 is not offered"),
        ("id = \"tool\"\nversion = \"1.0.0\"\ndepartment = \"statistics\"", "needs api = 2"),
        ("id = \"Tool!\"\nversion = \"1.0.0\"\napi = 1\ndepartment = \"statistics\"", "id 'Tool!' is not allowed"),
        ("id = \"tool\"\nversion = \"1.0.0\"\napi = 1\ndepartment = \"statistics\"\nid = \"tool\"", "line 5"),
        ("id = \"tool\"\nversion = ", "line 2"), ("id = \"tool\"\n[\n", "line 2: a heading needs a name"),
        (
            "id = \"tool\"\nversion = \"1.0.0\"\napi = 1\ndepartment = \"statistics\"\n[settings.near]\ntype = \"integr\"",
            "did you mean 'integer'?"
        ),
        (
            "id = \"tool\"\nversion = \"1.0.0\"\napi = 1\ndepartment = \"statistics\"\n[settings.near]\ndefualt = 3",
            "did you mean 'default'?"
        ),
    ])
    func refusesAManifestWithAMistake(_ manifest: String, _ message: String) throws {
        let bench = try Workbench.sample()
        try bench.write(manifest + "\n", to: "Plugins/tool/plugin.toml")
        try bench.write(Self.main, to: "Plugins/tool/main.lua")
        let before = try bench.contents()
        let result = try bench.run("run", "tool.it")
        #expect([2, 3].contains(result.exitCode))
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("Plugins/tool/plugin.toml"))
        #expect(result.errors.contains(message))
        #expect(try bench.contents() == before)
    }

    @Test func takesASettingFromTheWorkspace() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.main, manifest: Self.setting)
        #expect(try bench.run("run", "tool.it").output.contains("near 3"))
        try bench.write(try bench.text("duban.toml") + "\n[settings.tool]\nnear = 8\n", to: "duban.toml")
        #expect(try bench.run("run", "tool.it").output.contains("near 8"))
    }

    @Test(arguments: [
        ("naer = 4", "did you mean 'near'?"), ("near = \"many\"", "near 'many' is not allowed"),
        ("near = -1", "at least 0"), ("near = 1.5", "a whole number"),
    ])
    func refusesASettingThatDoesNotFit(_ line: String, _ message: String) throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.main, manifest: Self.setting)
        try bench.write(try bench.text("duban.toml") + "\n[settings.tool]\n\(line)\n", to: "duban.toml")
        let result = try bench.run("run", "tool.it")
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("duban.toml"))
        #expect(result.errors.contains(message))
    }

    @Test func refusesSettingsOfAPluginThatIsNotThere() throws {
        let bench = try Workbench.sample()
        try bench.write(try bench.text("duban.toml") + "\n[settings.supervison]\nclaim_days = 9\n", to: "duban.toml")
        let result = try bench.run("run", "supervision.weekly")
        #expect(result.errors.contains("supervison"))
        #expect(result.errors.contains("did you mean [settings.supervision]?"))
    }

    @Test(arguments: [
        ("[workspce]\n", "did you mean 'workspace'?"),
        ("[workspace]\nas_off = \"2023-03-27\"\n", "did you mean 'as_of'?"),
        ("[workspace]\nas_of = \"2023-02-30\"\n", "2023-02-30"), ("[workspace]\nlanguage = \"fr\"\n", "en or zh-Hans"),
        ("[workspace\n", "line 1"),
    ])
    func refusesAWorkspaceFileWithAMistake(_ text: String, _ message: String) throws {
        let bench = try Workbench.sample()
        try bench.write(text, to: "duban.toml")
        let result = try bench.run("check")
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("duban.toml"))
        #expect(result.errors.contains(message))
    }

    @Test func countsABrokenPluginAmongTheChecks() throws {
        let bench = try Workbench.sample()
        try bench.write("id = \"tool\"\n", to: "Plugins/tool/plugin.toml")
        let result = try bench.run("check", "--format", "json")
        #expect(result.exitCode == 3)
        let output: CheckOutput = try result.decoded()
        #expect(output.summary.errored == 1)
        #expect(try #require(output.check("tool")?.message).contains("plugin.toml"))
        #expect(output.check("supervision.overdue")?.status == "failed")
    }

    @Test func warnsOfABrokenPluginBesideOthers() throws {
        let bench = try Workbench.sample()
        try bench.write("id = \"tool\"\n", to: "Plugins/tool/plugin.toml")
        let result = try bench.run("list")
        #expect(result.output.contains("supervision.weekly"))
        #expect(result.errors.contains("Plugins/tool/plugin.toml"))
    }
}
