import Foundation
import Testing

/// `duban plugin new`: what it makes works as it is.
struct PluginNewTests {
    private func bench(_ words: String...) throws -> (bench: Workbench, result: ProgramResult) {
        let bench = try Workbench.sample()
        return (bench, try bench.run(["plugin", "new"] + words))
    }

    @Test(arguments: ["en", "zh-Hans"])
    func theNewPluginChecksReportsAndPassesItsTests(_ language: String) throws {
        let (bench, result) = try bench("my-checks", "--department", "supervision-office")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains("duban plugin test my-checks"))
        let check = try bench.run("check", "my-checks", "--format", "json", "--lang", language)
        #expect(check.exitCode == 1)
        #expect(try check.decoded(as: CheckOutput.self).findings.count == 63)
        let report = try bench.run("run", "my-checks.open-tasks", "-o", "open.html", "--lang", language)
        #expect(report.exitCode == 0)
        #expect(HTMLPage(try bench.text("open.html")).problem == nil)
        let tests = try bench.run("plugin", "test", "my-checks", "--coverage")
        #expect(tests.exitCode == 0, "\(tests.output)")
        #expect(tests.output.contains("6 cases passed, 0 failed"))
        #expect(tests.output.contains("coverage of my-checks: 100 %"))
    }

    @Test func theNewPluginHasNothingThatLuacheckFinds() throws {
        let (bench, _) = try bench("my-checks", "--department", "finance", "--title", "\"Quoted\" 督办")
        let result = try bench.run(
            program: "/usr/bin/luacheck",
            ["--std", "lua54", "--globals", "duban", "describe", "it", "expect", "fixture", "--", "Plugins"]
        )
        #expect(result.exitCode == 0, "\(result.output)")
        #expect(try bench.run("describe", "my-checks").output.contains("\"Quoted\" 督办"))
    }

    @Test(arguments: [
        (["My Checks", "--department", "finance"], "NAME 'My Checks' is not allowed"),
        (["supervision", "--department", "finance"], "there is a plugin 'supervision' already"),
        (["mine", "--department", "finanse"], "did you mean 'finance'?"), (["mine"], "--department"),
    ])
    func aWrongWordIsAnErrorAndMakesNothing(_ words: [String], _ message: String) throws {
        let bench = try Workbench.sample()
        let before = try bench.contents()
        let result = try bench.run(["plugin", "new"] + words)
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(try bench.contents() == before)
    }

    @Test func aFolderThatIsThereIsLeftAsItIs() throws {
        let bench = try Workbench.sample()
        try bench.write("mine", to: "Plugins/mine/notes.txt")
        let result = try bench.run("plugin", "new", "mine", "--department", "finance")
        #expect(result.exitCode == 2 && result.errors.contains("exists already; nothing was written"))
        #expect(try bench.contents().keys.filter { $0.hasPrefix("Plugins/mine/") } == ["Plugins/mine/notes.txt"])
    }
}
