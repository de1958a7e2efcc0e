import Testing

/// Plugins are read anew at every run.
struct PluginChangeTests {
    @Test func changingOneLineChangesTheNextRun() throws {
        let bench = try Workbench.sample()
        func main(_ days: Int) -> String {
            """
            duban.report { id = "days", run = function(ctx)
              local days = \(days)
              return duban.document { title = ("%d days"):format(days) }
            end }
            """
        }
        try bench.addPlugin("tool", main(3))
        #expect(try bench.run("run", "tool.days").output.contains("3 days"))
        try bench.addPlugin("tool", main(5))
        #expect(try bench.run("run", "tool.days").output.contains("5 days"))
    }

    @Test func changingAModuleChangesTheNextRun() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin(
            "tool",
            """
            local word = require "word"
            duban.report { id = "word", run = function() return duban.document { title = word } end }
            """
        )
        for word in ["before", "after"] {
            try bench.write("return \"\(word)\"", to: "Plugins/tool/lib/word.lua")
            #expect(try bench.run("run", "tool.word").output.contains(word))
        }
    }

    @Test func theWorkspacesPluginStandsInForTheInstalledOne() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin(
            "supervision",
            "duban.report { id = \"weekly\", run = function() return duban.document { title = \"Our own\" } end }"
        )
        #expect(try bench.run("run", "supervision.weekly").output.contains("Our own"))
    }

    @Test func whatAPluginPrintsNeverMixesWithTheResult() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin(
            "tool",
            """
            print("loading")
            duban.check { id = "talks", run = function(ctx) print("talking", ctx.today) end }
            """
        )
        let result = try bench.run("check", "tool.talks", "--format", "json")
        #expect(result.exitCode == 0)
        #expect(try result.decoded(as: CheckOutput.self).summary.passed == 1)
        #expect(result.errors.contains("loading"))
        #expect(result.errors.contains("talking\t2023-03-27"))
    }
}
