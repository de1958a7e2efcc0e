import Foundation
import Testing

/// Granting, revoking, and what happens to a plugin that was not granted what it asks for.
struct PermissionTests {
    /// A plugin that tells when its code runs.
    private static let loud = """
        print("my code runs")
        duban.check { id = "count", run = function(ctx) ctx:finding { "{n} tasks", n = duban.tasks:where { meeting = { known = true } }:count() } end }
        """
    private static let asksForTasks = "{ read = [\"tasks\"] }"

    private func bench(granted: Bool = false, department: String = "statistics") throws -> Workbench {
        let bench = try Workbench.sample()
        try bench.addPlugin(
            "loud",
            Self.loud,
            department: department,
            permissions: Self.asksForTasks,
            isGranted: granted
        )
        return bench
    }

    @Test(arguments: [
        ["check", "loud"], ["check", "loud.count"], ["run", "loud.report"], ["list", "loud"], ["describe", "loud"],
    ])
    func aPluginWithoutAGrantIsRefusedBeforeItsCodeRuns(_ words: [String]) throws {
        let result = try bench().run(words)
        #expect(result.exitCode != 0)
        #expect(!result.errors.contains("my code runs"))
        #expect(
            result.errors.contains("plugin 'loud' asks for permissions that this workspace has not granted: read tasks")
        )
        #expect(result.errors.contains("duban plugin grant loud"))
    }

    @Test func theOthersOfTheSameRunGoOn() throws {
        let result = try bench().run("check", "--format", "json")
        #expect(result.exitCode == 3)
        #expect(!result.errors.contains("my code runs"))
        let output = try result.decoded(as: CheckOutput.self)
        #expect(output.check("loud")?.status == "errored")
        #expect(output.check("loud")?.message?.contains("duban plugin grant loud") == true)
        #expect(output.check("supervision.overdue")?.status == "failed")
    }

    @Test func grantingLetsItRunAndRevokingStopsIt() throws {
        let bench = try bench()
        let before = try bench.text("duban.toml")
        let grant = try bench.run("plugin", "grant", "loud")
        #expect(grant.exitCode == 0)
        #expect(grant.output.contains("granted loud: read tasks, for statistics, which sees the tasks that it"))
        #expect(
            try bench.text("duban.toml") == before
                + "\n[grants.loud]\ndepartment = \"statistics\"\nread = [\"tasks\"]\npropose = []\n"
        )
        #expect(try bench.run("check", "loud").exitCode == 1)
        let again = try bench.contents()
        #expect(try bench.run("plugin", "grant", "loud").output.contains("loud may do so already: read tasks"))
        #expect(try bench.contents() == again)
        let revoke = try bench.run("plugin", "revoke", "loud")
        #expect(revoke.exitCode == 0 && revoke.output.contains("revoked from loud: read tasks"))
        #expect(try bench.text("duban.toml") == before)
        #expect(try bench.run("check", "loud").exitCode == 3)
        let twice = try bench.run("plugin", "revoke", "loud")
        #expect(twice.exitCode == 0 && twice.output.contains("loud was not granted anything"))
    }

    @Test func aDryRunShowsTheLinesAndWritesNothing() throws {
        let bench = try bench()
        let before = try bench.contents()
        let grant = try bench.run("plugin", "grant", "loud", "--dry-run")
        #expect(grant.output.contains("+[grants.loud]\n+department = \"statistics\"\n+read = [\"tasks\"]\n"))
        #expect(grant.output.contains("would grant loud"))
        #expect(try bench.contents() == before)
        let revoke = try bench.run("plugin", "revoke", "supervision", "--dry-run")
        #expect(revoke.output.contains("-[grants.supervision]\n"))
        #expect(try bench.contents() == before)
    }

    @Test func aSettingsFileEditedByHandSurvives() throws {
        let bench = try bench()
        let text = """
            # 鹤城 — our own settings
            [limits]      # generous
            timeout = "1 min"

            [grants.loud]     # asked for on 3 March
            department = "finance"   # wrong
            read = ["tasks"]         # all of it

            [workspace]
            title = "鹤城"
            as_of = 2023-03-27
            """
        try bench.write(text, to: "duban.toml")
        #expect(try bench.run("check", "loud").errors.contains("granted for 'finance'"))
        #expect(try bench.run("plugin", "grant", "loud").exitCode == 0)
        #expect(
            try bench.text("duban.toml")
                == text.replacingOccurrences(of: "\"finance\"   # wrong", with: "\"statistics\"   # wrong")
        )
        #expect(try bench.run("check", "loud").exitCode == 1)
    }

    @Test func aDepartmentChangedAfterTheGrantIsRefused() throws {
        let bench = try bench(granted: true)
        try bench.addPlugin(
            "loud",
            Self.loud,
            department: "supervision-office",
            permissions: Self.asksForTasks,
            isGranted: false
        )
        let result = try bench.run("check", "loud")
        #expect(result.exitCode == 3)
        #expect(!result.errors.contains("my code runs"))
        #expect(result.errors.contains("'supervision-office', but its permissions were granted for 'statistics'"))
    }

    @Test func aDepartmentSeesLessThanTheSupervisionOffice() throws {
        func found(_ department: String) throws -> String {
            let result = try bench(granted: true, department: department).run("check", "loud", "--format", "json")
            return try #require(try result.decoded(as: CheckOutput.self).findings.first?.message)
        }
        #expect(try found("supervision-office") == "52 tasks")
        let own = try found("statistics")
        #expect(own != "52 tasks" && own != "0 tasks")
    }

    @Test func tellsWhatIsAskedGrantedAndMissing() throws {
        let bench = try bench()
        let result = try bench.run("plugin", "permissions", "--format", "csv")
        #expect(result.exitCode == 0)
        let lines = result.output.split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.contains { $0.hasPrefix("loud,statistics,read tasks,") && $0.hasSuffix(",read tasks") })
        #expect(
            lines.contains {
                $0.hasPrefix(
                    "statistics,statistics,\"read indicators, organizations\",\"read indicators, organizations\""
                )
            }
        )
        let one = try bench.run("plugin", "permissions", "supervision")
        #expect(one.output.contains("supervision-office sees every record.") && !one.output.contains("loud"))
        try bench.write(
            try bench.text("duban.toml") + "[grants.gone]\ndepartment = \"tax\"\nread = [\"tasks\"]\n",
            to: "duban.toml"
        )
        #expect(try bench.run("plugin", "permissions", "--format", "csv").output.contains("no such plugin"))
        #expect(try bench.run("plugin", "revoke", "gone").exitCode == 0)
        #expect(try bench.run("plugin", "permissions", "--lang", "zh-Hans").output.contains("插件权限"))
    }

    @Test func aBrokenPluginDoesNotHideTheOthers() throws {
        let bench = try bench()
        try bench.write("id = 3", to: "Plugins/broken/plugin.toml")
        let result = try bench.run("plugin", "permissions")
        #expect(result.exitCode == 3)
        #expect(result.output.contains("loud"))
        #expect(result.errors.contains("broken"))
    }

    @Test(arguments: [
        (["plugin", "grnt", "loud"], "did you mean 'grant'?"), (["plugin", "grant"], "plugins"),
        (["plugin", "grant", "laud"], "did you mean 'loud'?"), (["plugin", "revoke", "laud"], "did you mean 'loud'?"),
        (["plugin", "grant", "loud", "laud"], "did you mean 'loud'?"),
        (["plugin", "permissions", "laud"], "did you mean 'loud'?"),
        (["plugin", "permissions", "--format", "yaml"], "--format 'yaml' is not allowed"),
        (["plugn"], "did you mean 'plugin'?"),
    ])
    func wrongWordsAreRefusedAndWriteNothing(_ words: [String], _ message: String) throws {
        let bench = try bench()
        let before = try bench.contents()
        let result = try bench.run(words)
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(try bench.contents() == before)
    }

    @Test(arguments: [
        ("[workspace\n", "line 1"), ("[grants.loud]\nread = [\"tasks\"]\n", "[grants.loud] needs department"),
        (
            "[grants.loud]\ndepartment = \"statistics\"\nread = [\"taks\"]\n",
            "grants.loud.read: there is no permission 'taks'; did you mean 'tasks'?"
        ),
        ("[limits]\ntimeout = \"soon\"\n", "limits.timeout 'soon' is not allowed"),
        (
            "[limits.plugins.laud]\ntimeout = 5\n",
            "[limits.plugins.laud] is for no known plugin; did you mean [limits.plugins.loud]?"
        ),
        ("grants = { loud = { department = \"finance\" } }\n", "change it by hand"),
    ])
    func aSettingsFileThatCannotBeUsedIsLeftAlone(_ text: String, _ message: String) throws {
        let bench = try bench()
        try bench.write(text, to: "duban.toml")
        let result = try bench.run("plugin", "grant", "loud")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(try bench.text("duban.toml") == text)
    }

    @Test func aNewWorkspaceRunsWhatCameWithTheProgram() throws {
        let bench = try Workbench.empty()
        #expect(try bench.run("check", "supervision.closed-late").exitCode == 0)
        #expect(try bench.text("duban.toml").contains("[grants.supervision]"))
        #expect(try bench.run("plugin", "permissions", "--format", "csv").output.contains("statistics,statistics,"))
        #expect(try bench.run("generate", "many", "--tasks", "3").exitCode == 0)
        #expect(try bench.run("check", "supervision.closed-late", "--workspace", "many").exitCode != 2)
    }

    @Test func aScriptSeesEverything() throws {
        let bench = try Workbench.sample()
        try bench.write("print(duban.tasks:where { meeting = { known = true } }:count())", to: "count.lua")
        #expect(try bench.run("script", "count.lua").output == "52\n")
    }

    @Test func describingAPluginTellsWhatItMayDo() throws {
        let result = try Workbench.sample().run("describe", "supervision")
        #expect(
            result.output.contains("It may read directives, marks, meetings, organizations, tasks, tasks.reminders")
        )
    }
}
