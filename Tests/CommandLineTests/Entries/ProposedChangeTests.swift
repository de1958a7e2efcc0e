import Foundation
import Testing

/// Commands of plugins: what they propose is shown, and made as a whole or not at all.
struct ProposedChangeTests {
    static let praise = """
        duban.command {
          id = "praise",
          params = { who = { type = "organization", required = true }, what = { default = "well done" } },
          run = function(ctx, params)
            return duban.changes { title = "Praise" }:add("mark", {
              organization = params.who, kind = "praise", role = "lead", given = ctx.today, reason = params.what,
            }, "seen")
          end,
        }

        """

    private func bench(_ main: String = praise, permissions: String = #"{ read = ["*"], propose = ["*"] }"#) throws
        -> Workbench
    {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", main, permissions: permissions)
        return bench
    }

    private func marks(_ bench: Workbench) throws -> Int {
        let result = try bench.run("show", "marks", "--format", "csv")
        return result.output.split(whereSeparator: \.isNewline).count - 1
    }

    @Test func showsWhatWouldChangeAndChangesNothing() throws {
        let bench = try bench()
        let before = try marks(bench)
        let result = try bench.run("run", "tool.praise", "--who", "finance", "--dry-run")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output == "mark finance/praise/2023-03-27: new\ndry run: nothing was changed\n")
        #expect(try marks(bench) == before)
    }

    @Test func makesTheChangesAndRemembersThroughWhom() throws {
        let bench = try bench()
        let before = try marks(bench)
        let result = try bench.run("run", "tool.praise", "--who", "finance", "--format", "json")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains("\"applied\": true"))
        #expect(try marks(bench) == before + 1)
        let history = try bench.run(
            program: "/usr/bin/sqlite3",
            ["duban.sqlite", "SELECT actor, entered_by, note FROM event ORDER BY id DESC LIMIT 1"]
        )
        #expect(history.output == "supervision-office|tester via tool.praise|seen\n")
        #expect(try bench.run("doctor").exitCode == 0)
    }

    @Test func oneChangeThatCannotBeMadeUndoesAll() throws {
        let bench = try bench(
            """
            duban.command { id = "two", run = function(ctx)
              local changes = duban.changes()
              changes:add("mark", { organization = "finance", kind = "praise", role = "lead", given = ctx.today, reason = "x" })
              changes:perform("2023-79-01", "approve", { reason = "nobody asked" })
              return changes
            end }
            """
        )
        let before = try marks(bench)
        let result = try bench.run("run", "tool.two")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("change 2 of 2: cannot approve an extension of 2023-79-01"), "\(result.errors)")
        #expect(try marks(bench) == before)
    }

    @Test func aPlanIsCarriedOutLaterUnlessTheWorkspaceHasChanged() throws {
        let bench = try bench()
        let before = try marks(bench)
        for file in ["a.json", "b.json"] {
            let result = try bench.run("run", "tool.praise", "--who", "finance", "--plan", file)
            #expect(result.exitCode == 0 && result.errors.contains("duban apply \(file)"), "\(result.errors)")
        }
        #expect(try marks(bench) == before)
        #expect(try bench.run("apply", "a.json", "--dry-run").output.contains("dry run"))
        #expect(try bench.run("apply", "a.json").exitCode == 0)
        #expect(try marks(bench) == before + 1)
        let late = try bench.run("apply", "b.json")
        #expect(late.exitCode == 2)
        #expect(late.errors.contains("the workspace has changed since the plan was made (1 further change)"))
        #expect(try marks(bench) == before + 1)
    }

    @Test func aPlanThatCannotBeReadIsRefused() throws {
        let bench = try bench()
        try bench.run("run", "tool.praise", "--who", "finance", "--plan", "a.json")
        let plan = try bench.text("a.json")
        for (old, new, message) in [
            ("\"add\"", "\"ad", "is no plan"), ("duban plan 1", "duban plan 2", "is no plan"),
            ("\"mark\"", "\"mrk\"", "there is no kind of record 'mrk'"),
            ("\"reason\"", "\"raeson\"", "did you mean 'reason'?"),
            ("2023-03-27", "2023-02-30", "change 1: given '2023-02-30' is not allowed"),
            ("tool.praise", "tol.praise", "there is no plugin 'tol'"),
        ] {
            try bench.write(plan.replacing(old, with: new), to: "b.json")
            let result = try bench.run("apply", "b.json")
            #expect(result.exitCode == 2 && result.errors.contains(message), "\(result.errors)")
        }
        #expect(try bench.run("apply", "none.json").errors.contains("cannot read none.json"))
    }

    @Test func aPlanIsWorthNothingOnceItsPluginIsRevoked() throws {
        let bench = try bench()
        try bench.run("run", "tool.praise", "--who", "finance", "--plan", "a.json")
        try bench.run("plugin", "revoke", "tool")
        let result = try bench.run("apply", "a.json")
        #expect(result.exitCode == 8)
        #expect(try marks(bench) == marks(Workbench.sample()))
    }

    @Test(arguments: [
        (#"changes:add("mark", { organization = "finance" })"#, #"["tasks"]"#, 8, "propose changes of 'marks'"),
        (#"changes:perform("2023-79-01", "cancel", { reason = "x" })"#, #"["marks"]"#, 8, "changes of 'tasks'"),
        (#"changes:perform("2023-79-01", "cancel")"#, #"["tasks.title"]"#, 8, "changes of 'tasks'"),
        (#"changes:perform("2023-79-01", "cancle")"#, #"["*"]"#, 3, "did you mean 'cancel'?"),
        (#"changes:perform("2023-79-01", "cancel", { raeson = "x" })"#, #"["*"]"#, 3, "did you mean 'reason'?"),
        (#"changes:perform("2023-79-01", "submit")"#, #"["*"]"#, 3, "no plugin can do that"),
        (#"changes:add("unit", {})"#, #"["*"]"#, 3, "steps of the workflow make it"),
        (#"changes:add("agenda_item", {})"#, #"["*"]"#, 3, "duban meeting agenda"),
        (
            #"changes:set(duban.tasks:first(), { status = "closed" })"#, #"["*"]"#, 3,
            "status cannot be proposed: the workflow"
        ),
        (#"changes:set(duban.tasks:first(), { code = "x" })"#, #"["*"]"#, 3, "keeps its code"),
        (#"changes:set(duban.tasks:first(), { lead_name = "x" })"#, #"["*"]"#, 3, "looked up"),
        (#"changes:set(duban.tasks:first(), { public = "maybe" })"#, #"["*"]"#, 3, "public 'maybe' is not allowed"),
        (#"changes:set(duban.tasks:first(), {})"#, #"["*"]"#, 3, "nothing to set"),
        (#"changes:perform("nowhere", "cancel", { reason = "x" })"#, #"["*"]"#, 8, "no task 'nowhere'"),
        (
            #"changes:add("mark", { organization = "finance", kind = "blame", role = "lead" })"#, #"["*"]"#, 3,
            "kind 'blame'"
        ),
    ])
    func whatMayNotBeProposedIsRefused(_ step: String, _ propose: String, _ code: Int32, _ message: String) throws {
        let bench = try bench(
            "duban.command { id = \"it\", run = function(ctx) local changes = duban.changes() \(step) return changes end }",
            permissions: "{ read = [\"*\"], propose = \(propose) }"
        )
        let result = try bench.run("run", "tool.it", "--dry-run")
        #expect(result.exitCode == code, "\(result.errors)")
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func aDepartmentsPluginActsForItAloneAndOnWhatItSees() throws {
        let bench = try Workbench.sample()
        func result(_ step: String, _ words: String...) throws -> ProgramResult {
            try bench.addPlugin(
                "tool",
                "duban.command { id = \"it\", run = function(ctx) local c = duban.changes() \(step) return c end }",
                department: "finance"
            )
            return try bench.run(["run", "tool.it", "--dry-run"] + words)
        }
        let foreign = """
            SELECT code FROM task WHERE public IS NOT 1 AND lead <> 'finance'
            AND code NOT IN (SELECT task FROM unit WHERE organization = 'finance') LIMIT 1
            """
        let code = try bench.run(program: "/usr/bin/sqlite3", ["duban.sqlite", foreign]).output.prefix { $0 != "\n" }
        try #require(!code.isEmpty)
        let unseen = try result("c:perform(\"\(code)\", \"claim\")")
        #expect(unseen.exitCode == 8 && unseen.errors.contains("that 'finance' may see"), "\(unseen.errors)")
        let disguised = try result("c:add(\"mark\", { organization = \"finance\" })", "--by", "supervision-office")
        #expect(disguised.exitCode == 8)
        #expect(disguised.errors.contains("by 'supervision-office' is not allowed"), "\(disguised.errors)")
    }

    @Test func returningNothingProposesNothing() throws {
        let bench = try bench("duban.command { id = \"it\", run = function() end }")
        let result = try bench.run("run", "tool.it")
        #expect(result.exitCode == 0 && result.output == "nothing to change\n")
        try bench.addPlugin("tool", "duban.command { id = \"it\", run = function() return 3 end }")
        let wrong = try bench.run("run", "tool.it")
        #expect(wrong.exitCode == 5)
        #expect(wrong.errors.contains("command 'it' must return duban.changes { … } or nothing, got number"))
    }

    @Test func optionsOfCommandsAreNotForReports() throws {
        for option in [["--dry-run"], ["--yes"], ["--by", "finance"], ["--plan", "x.json"]] {
            let result = try Workbench.sample().run(["run", "supervision.weekly"] + option)
            #expect(result.exitCode == 2 && result.errors.contains("\(option[0]) is for commands"), "\(result.errors)")
        }
    }

    @Test func aTaskIsMadeWithItsUnits() throws {
        let bench = try bench(
            """
            duban.command { id = "it", run = function(ctx)
              return duban.changes():add("task", { title = "Look into it", lead = "finance", due = "2023-04-30",
                support = { "commerce" } })
            end }
            """
        )
        let result = try bench.run("run", "tool.it")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output == "task 2023-0001: new\nunit 2023-0001/finance: new\nunit 2023-0001/commerce: new\n")
    }
}
