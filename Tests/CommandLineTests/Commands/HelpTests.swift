import Testing

/// Every command explains itself.
struct HelpTests {
    private static let commands = [
        "init", "import", "list", "describe", "run", "check", "script", "show", "generate", "plugin", "api",
        "project", "indicator", "organization", "meeting", "directive",
    ]

    @Test func theProgramListsItsCommands() throws {
        let result = try Workbench().run("--help")
        #expect(result.exitCode == 0)
        #expect(result.errors.isEmpty)
        for command in Self.commands { #expect(result.output.contains("  \(command) ")) }
        #expect(result.output.contains("Exit codes:"))
    }

    @Test(arguments: commands, ["--help", "-h"]) func everyCommandHasHelp(_ command: String, _ option: String) throws {
        let result = try Workbench().run(command, option)
        #expect(result.exitCode == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output.contains("USAGE: duban \(command)"))
    }

    @Test func tellsItsVersion() throws {
        let result = try Workbench().run("--version")
        #expect(result.exitCode == 0)
        #expect(result.output.hasPrefix("duban "))
    }
}
