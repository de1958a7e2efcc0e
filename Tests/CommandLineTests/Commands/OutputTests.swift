import Foundation
import Testing

/// What people and programs see on standard output.
struct OutputTests {
    static let views = [
        ["run", "supervision.weekly"], ["run", "statistics.quarter-start"], ["check"], ["list"],
        ["describe", "supervision"], ["describe", "supervision.weekly"], ["show", "tasks"], ["show", "observations"],
        ["show", "tasks", "2023-79-01"], ["show", "tasks", "--fields"],
    ]

    @Test(arguments: views, ["en", "zh-Hans"]) func fitsEightyColumns(_ words: [String], _ language: String) throws {
        let result = try Workbench.sample().run(words + ["--lang", language])
        for line in result.lines { #expect(line.displayColumns <= 80, "\(line)") }
        #expect(!result.output.contains("\u{1B}"))
        #expect(!result.output.showsNil)
    }

    @Test func fitsANarrowTerminal() throws {
        let result = try Workbench.sample().run(
            "run",
            "supervision.weekly",
            "--lang",
            "zh-Hans",
            environment: ["COLUMNS": "60"]
        )
        for line in result.lines { #expect(line.displayColumns <= 60, "\(line)") }
    }

    @Test func showsNoColourWhereNoTerminalIs() throws {
        let result = try Workbench.sample().run("check", environment: ["NO_COLOR": "", "TERM": "xterm-256color"])
        #expect(!result.output.contains("\u{1B}"))
        #expect(!result.errors.contains("\u{1B}"))
    }

    @Test(arguments: views.filter { !$0.contains("--fields") }) func givesNothingButJSONWhenAsked(_ words: [String])
        throws
    {
        let result = try Workbench.sample().run(words + ["--format", "json"])
        #expect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is [String: Any])
    }

    @Test(arguments: [
        ("weekly.html", "<!DOCTYPE html>"), ("weekly.md", "# "), ("weekly.json", "{"),
        ("weekly.txt", "Weekly briefing"),
    ])
    func theEndingOfAFileDecidesItsForm(_ file: String, _ beginning: String) throws {
        let bench = try Workbench.sample()
        for option in ["-o", "--output"] {
            let result = try bench.run("run", "supervision.weekly", option, file)
            #expect(result.exitCode == 0)
            #expect(result.output.isEmpty)
            #expect(result.errors.contains("wrote \(file)"))
            #expect(try bench.text(file).hasPrefix(beginning))
        }
    }

    @Test func theSameRunGivesTheSameBytes() throws {
        let bench = try Workbench.sample()
        for format in ["text", "html", "json"] {
            let runs = try (1...3).map { _ in try bench.run("run", "supervision.weekly", "--format", format).output }
            #expect(Set(runs).count == 1)
        }
    }

    @Test func theWorkspacesLanguageHoldsUnlessAskedOtherwise() throws {
        let bench = try Workbench()
        try bench.run("init", "city", "--sample", "--lang", "zh-Hans")
        let own = try bench.run("run", "supervision.weekly", "--workspace", "city")
        #expect(own.output.contains("每周交办事项通报"))
        let asked = try bench.run("run", "supervision.weekly", "--workspace", "city", "--lang", "en")
        #expect(asked.output.contains("Weekly briefing"))
    }

    @Test func commandsFindTheWorkspaceAbove() throws {
        let bench = try Workbench.sample()
        try bench.write("return print(duban.meetings:count())", to: "deep/down/count.lua")
        let below = try bench.run(
            program: "/bin/sh",
            ["-c", "cd deep/down && exec \"$0\" script count.lua", InstalledProgram.shared().path]
        )
        #expect(below.output == "2\n")
    }

    @Test func showsARecordAsOfADay() throws {
        let bench = try Workbench.sample()
        let then = try bench.run("show", "tasks", "2023-79-01", "--as-of", "2023-03-22")
        let later = try bench.run("show", "tasks", "2023-79-01", "--as-of", "2023-03-27")
        #expect(!then.output.contains("2023-03-24T16:20") && !then.output.contains("2023-03-24 16:20"))
        #expect(later.output.contains("16:20"))
        #expect(try bench.run("show", "tasks", "2023-79-01", "--as-of", "2023-03-19").exitCode == 2)
    }
}
