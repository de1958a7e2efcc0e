import Testing

/// `duban script`, and the scripts that come with the project.
struct ScriptTests {
    @Test(
        arguments: [
            ["task-load.lua"], ["who-waits-for-whom.lua"], ["who-waits-for-whom.lua", "1"],
            ["export-due.lua", "2023-04-07"],
            ["export-due.lua", "2023-04-07", "linying"],
        ],
        ["en", "zh-Hans"]
    )
    func comesWithTheProjectAndRuns(_ words: [String], _ language: String) throws {
        let bench = try Workbench.sample()
        let script = Repository.file("Scripts/\(words[0])")
        let before = try bench.contents()
        let result = try bench.run(["script", "--lang", language, script] + words.dropFirst())
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains { $0.isLetter })
        #expect(result.errors.isEmpty)
        #expect(!result.output.showsNil)
        for line in result.lines { #expect(line.displayColumns <= 80, "\(line)") }
        #expect(try bench.contents() == before)
    }

    @Test func getsTheWordsAfterItsName() throws {
        let bench = try Workbench.empty()
        try bench.write("print(select('#', ...), ...)", to: "words.lua")
        #expect(try bench.run("script", "words.lua", "one", "two").output == "2\tone\ttwo\n")
    }

    @Test func seesTheWorkspaceAsOfADay() throws {
        let bench = try Workbench.sample()
        try bench.write("print(ctx.today, duban.tasks:where { meeting = { known = true } }:count())", to: "count.lua")
        #expect(try bench.run("script", "count.lua", "--as-of", "2023-03-20").output == "2023-03-20\t30\n")
        #expect(try bench.run("script", "count.lua").output == "2023-03-27\t52\n")
    }

    @Test func showsTheDocumentThatItReturns() throws {
        let bench = try Workbench.empty()
        try bench.write("return duban.document { title = \"Seen\" }:paragraph(\"well\")", to: "document.lua")
        let result = try bench.run("script", "document.lua", "--format", "markdown")
        #expect(result.output.contains("# Seen"))
        #expect(result.output.contains("well"))
    }

    @Test(arguments: [
        ("return taks", "any.lua:1: undefined global 'taks'"), ("duban.report { id = \"x\" }", "in plugins only"),
        ("os.execute(\"true\")", "undefined global 'os'"),
        ("io.open(\"x\")", "undefined global 'io'"), ("require \"x\"", "undefined global 'require'"),
        ("return duban.tasks:frist()", "did you mean 'first'?"),
    ])
    func tellsOfAMistake(_ source: String, _ message: String) throws {
        let bench = try Workbench.empty()
        try bench.write(source, to: "any.lua")
        let result = try bench.run("script", "any.lua")
        #expect(result.exitCode == 3)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(message))
    }

    @Test func tellsOfAFileThatIsNotLua() throws {
        let bench = try Workbench.empty()
        try bench.write("local =", to: "any.lua")
        let result = try bench.run("script", "any.lua")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("any.lua:1:"))
    }
}
