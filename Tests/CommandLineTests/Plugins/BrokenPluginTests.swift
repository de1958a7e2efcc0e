import Testing

/// A plugin with a mistake says where it is and what was meant, and nothing is written.
struct BrokenPluginTests {
    /// A mistake, the words that run it, and what the message must hold.
    struct Mistake: CustomTestStringConvertible {
        let name: String
        let main: String
        let words: [String]
        let message: [String]
        /// What the program ends with: 3 for code that fails, 2 for a file that is not Lua, 5 for a value of the wrong kind.
        var exitCode: Int32 = 3
        var testDescription: String { name }
    }

    private static let report = ["run", "broken.it"]
    private static let check = ["check", "broken.it", "--format", "json"]

    static let mistakes = [
        Mistake(
            name: "a misspelt field of a record",
            main: """
                duban.check { id = "it", on = "task",
                  each = function(t, ctx)
                    if t.statuss == "closed" then ctx:finding { "closed" } end
                  end }
                """,
            words: check,
            message: ["Plugins/broken/main.lua:3:", "'statuss'", "did you mean 'status'?"]
        ),
        Mistake(
            name: "a misspelt field of a query",
            main: """
                duban.report { id = "it", run = function(ctx)
                  return duban.tasks:where { statuss = "closed" }:count()
                end }
                """,
            words: report,
            message: ["Plugins/broken/main.lua:2:", "'statuss'", "did you mean 'status'?"]
        ),
        Mistake(
            name: "a misspelt field among a check's conditions",
            main: """
                duban.check { id = "it", on = "task",
                  where = { statuss = "closed" },
                  each = function(t, ctx) ctx:finding { "closed" } end }
                """,
            words: ["check", "broken.it"],
            message: ["Plugins/broken/main.lua:1:", "'statuss'", "did you mean 'status'?"]
        ),
        Mistake(
            name: "a misspelt method",
            main: """
                duban.report { id = "it", run = function(ctx)
                  return duban.tasks:cuont()
                end }
                """,
            words: report,
            message: ["Plugins/broken/main.lua:2:", "'cuont'", "did you mean 'count'?"]
        ),
        Mistake(
            name: "a misspelt global",
            main: """
                duban.report { id = "it", run = function(ctx)
                  return dubann.tasks:count()
                end }
                """,
            words: report,
            message: ["Plugins/broken/main.lua:2:", "'dubann'", "did you mean 'duban'?"]
        ),
        Mistake(
            name: "a runtime error",
            main: """
                duban.report { id = "it", run = function(ctx)
                  local nobody = nil
                  return nobody.name
                end }
                """,
            words: report,
            message: ["Plugins/broken/main.lua:3:", "attempt to index a nil value", "'nobody'"]
        ),
        Mistake(
            name: "a syntax error",
            main: """
                duban.report { id = "it", run = function(ctx)
                  return = 3
                end }
                """,
            words: report,
            message: ["Plugins/broken/main.lua:2:", "near '='"],
            exitCode: 2
        ),
        Mistake(
            name: "an error of its own",
            main: """
                duban.check { id = "it", run = function(ctx)
                  error("no figures yet")
                end }
                """,
            words: check,
            message: ["Plugins/broken/main.lua:2:", "no figures yet"]
        ),
        Mistake(
            name: "a report without a document",
            main: """
                duban.report { id = "it", run = function(ctx) return 3 end }
                """,
            words: report,
            message: ["Plugins/broken/main.lua", "'it' must return a document, got number"],
            exitCode: 5
        ),
        Mistake(
            name: "an entry of its description misspelt",
            main: """
                duban.report {
                  id = "it", titel = "Oh", run = function(ctx) end }
                """,
            words: report,
            message: ["Plugins/broken/main.lua:1:", "'titel'", "did you mean 'title'?"]
        ),
    ]

    @Test(arguments: mistakes) func endsWithFileLineAndTheNearestName(_ mistake: Mistake) throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("broken", mistake.main)
        let before = try bench.contents()
        let result = try bench.run(mistake.words)
        #expect(result.exitCode == mistake.exitCode)
        let said = result.errors + (mistake.words.contains("json") ? try message(in: result) : result.output)
        for part in mistake.message { #expect(said.contains(part)) }
        #expect(try bench.contents() == before)
    }

    private func message(in result: ProgramResult) throws -> String {
        try #require(try result.decoded(as: CheckOutput.self).check("broken.it")?.message)
    }

    @Test func namesTheRecordAtWhichACheckFailed() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("broken", Self.mistakes[0].main)
        let result = try bench.run(Self.check)
        #expect(try message(in: result).contains("(at task 2023-79-01)"))
    }

    @Test func showsTheWayToAnErrorInAModule() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin(
            "broken",
            """
            local figures = require "figures"
            duban.report { id = "it", run = function(ctx) return figures.all() end }
            """
        )
        try bench.write(
            """
            local figures = {}
            function figures.all()
              return duban.tasks:sum("titel")
            end
            return figures
            """,
            to: "Plugins/broken/lib/figures.lua"
        )
        let result = try bench.run("run", "broken.it")
        #expect(result.exitCode == 3)
        #expect(result.errors.contains("Plugins/broken/lib/figures.lua:3:"))
        #expect(result.errors.contains("did you mean 'title'?"))
    }

    @Test func goesOnWithTheOtherChecks() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("broken", Self.mistakes[0].main)
        try bench.addPlugin("unreadable", "this is not Lua")
        let result = try bench.run("check", "--format", "json")
        #expect(result.exitCode == 3)
        let output: CheckOutput = try result.decoded()
        #expect(output.check("broken.it")?.status == "errored")
        #expect(output.check("unreadable")?.status == "errored")
        #expect(output.check("supervision.overdue")?.status == "failed")
        #expect(output.check("supervision.overdue")?.findings == 4)
        #expect(output.summary.errored == 2)
        #expect(output.summary.checks == output.checks.count)
        #expect(output.summary.findings == output.findings.count)
        let counted = output.summary.passed + output.summary.failed + output.summary.errored + output.summary.killed
        #expect(counted == output.summary.checks)
    }

    @Test func listsTheOtherPluginsBesideABrokenOne() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("broken", "this is not Lua")
        let result = try bench.run("list")
        #expect(result.output.contains("supervision.weekly"))
        #expect(result.output.contains("statistics.quarter-start"))
        #expect(result.errors.contains("Plugins/broken/main.lua:1:"))
    }
}
