import Foundation
import Testing

/// Selecting entries on the command line, and what is remembered of plugins for it.
struct SelectionTests {
    private static let checks = """
        duban.check { id = "late", tags = { "slow" }, severity = "error", run = function() end }
        duban.check { id = "note", tags = { "quarter" }, severity = "note", run = function() end }
        duban.report { id = "page", run = function() return duban.document { title = "Page" } end }
        """

    @Test(arguments: [
        ("department:supervision-office and severity>=error and not slow", 1), ("tool and slow", 1),
        ("kind:report and supervision or tag:quarter", 6), ("'tool'", 3), ("quarter", 1),
        ("kind:check and (tool.* or *.overdue)", 3),
    ])
    func listsWhatAnExpressionSelects(_ selector: String, _ count: Int) throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.checks)
        for _ in 1...2 {
            let result = try bench.run("list", selector, "--format", "csv")
            #expect(result.exitCode == 0, "\(result.errors)")
            #expect(result.output.split(whereSeparator: \.isNewline).count == count + 1, "\(result.output)")
        }
    }

    @Test func checksWhatAnExpressionSelects() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.checks)
        let result = try bench.run("check", "tool and (slow or severity<warning)", "--format", "json")
        #expect(try result.decoded(as: CheckOutput.self).checks.map(\.id) == ["tool.late", "tool.note"])
    }

    @Test(arguments: [
        ("tag:slo", "nothing has tag:slo; did you mean 'slow'?"),
        ("department:supervision-ofice", "did you mean 'supervision-office'?"),
        ("kind:report and slow", "selects nothing"), ("not *", "selects nothing"),
    ])
    func anExpressionThatSelectsNothingIsAnError(_ selector: String, _ message: String) throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.checks)
        try bench.run("list")
        for command in ["list", "check"] {
            let result = try bench.run(command, selector)
            #expect(result.exitCode == 2)
            #expect(result.errors.contains(message), "\(result.errors)")
        }
    }

    @Test func aSelectorThatCannotBeReadIsAnError() throws {
        let result = try Workbench.sample().run("check", "severity>=high")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("has no severity 'high': expected note, warning, error"))
    }

    @Test func listsWithoutRunningPluginsThatHaveNotChanged() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", "print(\"loaded\")\n" + Self.checks)
        #expect(try bench.run("list", "tool").errors == "loaded\n")
        for command in ["list", "describe"] {
            let result = try bench.run(command, "tool")
            #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result.errors)")
            #expect(result.output.contains("tool.late"))
        }
        // Modules and the manifest count as much as main.lua.
        try bench.write("", to: "Plugins/tool/lib/more.lua")
        #expect(try bench.run("list", "tool").errors == "loaded\n")
        #expect(try bench.run("list", "tool").errors.isEmpty)
        try bench.write("print(\"anew\")\n" + Self.checks, to: "Plugins/tool/main.lua")
        #expect(try bench.run("list", "tool").errors == "anew\n")
    }

    @Test func whatIsRememberedMayBeLostOrDamaged() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.checks)
        let whole = try bench.run("list").output
        let path = bench.path(".duban/entries")
        let index = try #require(FileManager.default.contents(atPath: path))
        for length in stride(from: 0, to: index.count, by: 211) {
            try index.prefix(length).write(to: URL(fileURLWithPath: path))
            let result = try bench.run("list")
            #expect(result.exitCode == 0 && result.output == whole, "\(length): \(result.errors)")
        }
        try FileManager.default.removeItem(atPath: bench.path(".duban"))
        #expect(try bench.run("list").output == whole)
    }

    @Test func aPluginThatWasRevokedIsNotListed() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.checks)
        try bench.run("list")
        try bench.run("plugin", "revoke", "tool")
        let result = try bench.run("list")
        #expect(result.exitCode == 3)
        #expect(!result.output.contains("tool.late"))
        #expect(result.errors.contains("tool: plugin 'tool' asks for permissions"))
    }
}
