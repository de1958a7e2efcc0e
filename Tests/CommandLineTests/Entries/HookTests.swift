import Foundation
import Testing

/// Hooks of plugins: they are asked before and after every step of a task's workflow.
struct HookTests {
    /// A workspace with one task, led by `finance`, that was assigned just now.
    private func bench(_ main: String, permissions: String = #"{ read = ["*"], propose = ["*"] }"#) throws -> Workbench
    {
        let bench = try Workbench.empty()
        for (code, name) in [("supervision-office", "督查室"), ("finance", "财政局"), ("housing", "住建局")] {
            try bench.run("organization", "add", code, name, "--kind", "department")
        }
        let result = try bench.run("task", "add", "Mend the bridge", "--lead", "finance", "--code", "T-1")
        try #require(result.exitCode == 0, "\(result.errors)")
        try bench.addPlugin("tool", main, permissions: permissions)
        return bench
    }

    private static let veto = """
        duban.hook { id = "no-claim", before = { "claim" }, run = function(ctx, event)
          if event.actor == "finance" then
            ctx:veto { en = "{who} may not yet", ["zh-Hans"] = "{who} 暂不可", who = event.actor }
          end
        end }
        """

    @Test func aVetoStopsTheStepWithItsReason() throws {
        let bench = try bench(Self.veto)
        for words in [["--dry-run"], []] {
            let result = try bench.run(["task", "claim", "T-1", "--by", "finance"] + words)
            #expect(result.exitCode == 2)
            #expect(
                result.errors == "error: cannot claim T-1: tool.no-claim forbids it: finance may not yet\n",
                "\(result.errors)"
            )
        }
        #expect(try bench.run("task", "show", "T-1").output.contains("assigned"))
        #expect(try bench.run("task", "cancel", "T-1", "--reason", "x").exitCode == 0)
    }

    @Test func aHookKnowsTheStepAndWhatItChanges() throws {
        let bench = try bench(
            """
            duban.hook { id = "tell", before = { "claim", "feedback" }, run = function(ctx, event)
              print(event.phase, event.verb, event.task.title, event.actor, event.unit, event.reason or "-")
              for _, change in ipairs(event.changes) do
                print(change.model, change.code, change.from.status or "-", change.to.status or "-")
              end
            end }
            """
        )
        let claim = try bench.run("task", "claim", "T-1", "--by", "finance")
        #expect(claim.exitCode == 0, "\(claim.errors)")
        #expect(
            claim.errors == """
                before\tclaim\tMend the bridge\tfinance\tfinance\t-
                task\tT-1\tassigned\tclaimed
                unit\tT-1/finance\tassigned\tclaimed

                """
        )
        let feedback = try bench.run("task", "feedback", "T-1", "--by", "finance", "--percent", "40", "--text", "half")
        #expect(feedback.errors.contains("before\tfeedback\tMend the bridge\tfinance\tfinance\thalf\n"))
    }

    @Test func whatAHookProposesIsMadeTogetherWithTheStep() throws {
        let bench = try bench(
            """
            duban.hook { id = "praise", before = { "claim" }, run = function(ctx, event)
              return duban.changes():add("mark", { organization = event.actor, kind = "praise", role = "lead",
                given = ctx.today, reason = "quick", task = event.code })
            end }
            """
        )
        let dry = try bench.run("task", "claim", "T-1", "--by", "finance", "--dry-run")
        #expect(dry.exitCode == 0 && dry.output.contains("mark finance/praise"), "\(dry.errors)")
        #expect(try bench.run("show", "marks", "--format", "csv").output.split(whereSeparator: \.isNewline).count == 1)
        #expect(try bench.run("task", "claim", "T-1", "--by", "finance").exitCode == 0)
        #expect(try bench.run("show", "marks", "--format", "csv").output.contains("quick"))
        let authors = try bench.run(
            program: "/usr/bin/sqlite3",
            ["duban.sqlite", "SELECT model, actor, entered_by FROM event ORDER BY id DESC LIMIT 2"]
        )
        #expect(
            authors.output == "mark|supervision-office|tester via tool.praise\nunit|finance|tester\n",
            "\(authors.output)"
        )
    }

    @Test func aHookAfterTheStepSeesWhatItLedTo() throws {
        let bench = try bench(
            """
            duban.hook { id = "follow", after = { "claim" }, run = function(ctx, event)
              print(event.phase, event.task.status)
              return duban.changes():perform(event.task, "suspend", { reason = "wait for money" })
            end }
            """
        )
        let result = try bench.run("task", "claim", "T-1", "--by", "finance")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.errors == "after\tclaimed\n")
        #expect(try bench.run("task", "show", "T-1").output.contains("suspended"))
    }

    @Test func onlyBeforeAStepCanItBeForbidden() throws {
        let bench = try bench(
            "duban.hook { id = \"late\", after = { \"claim\" }, run = function(ctx) ctx:veto(\"too late\") end }"
        )
        let result = try bench.run("task", "claim", "T-1", "--by", "finance")
        #expect(result.exitCode == 3)
        #expect(
            result.errors.contains("the step was taken, but tool.late, which follows it, failed"),
            "\(result.errors)"
        )
        #expect(try bench.run("task", "show", "T-1").output.contains("claimed"))
    }

    @Test func aHookThatFailsStopsTheStep() throws {
        let bench = try bench(
            "duban.hook { id = \"broken\", before = { \"claim\" }, run = function(ctx, event) error(\"oh\") end }"
        )
        let result = try bench.run("task", "claim", "T-1", "--by", "finance")
        #expect(result.exitCode == 3)
        #expect(result.errors.contains("tool.broken failed, so nothing was written: Plugins/tool/main.lua:1: oh"))
        try bench.write("this is no Lua", to: "Plugins/tool/main.lua")
        let unreadable = try bench.run("task", "claim", "T-1", "--by", "finance")
        #expect(unreadable.exitCode == 3)
        #expect(unreadable.errors.contains("go on without it: duban plugin revoke tool"), "\(unreadable.errors)")
        try bench.run("plugin", "revoke", "tool")
        #expect(try bench.run("task", "claim", "T-1", "--by", "finance").exitCode == 0)
    }

    @Test func hooksOfAddedTasksAndOfCommandsAreAsked() throws {
        let bench = try bench(
            """
            duban.hook { id = "wording", before = { "assign" }, run = function(ctx, event)
              for _, change in ipairs(event.changes) do
                if change.model == "task" and not change.to.criterion then ctx:veto("a task needs a criterion") end
              end
            end }
            duban.hook { id = "keep", before = { "cancel" }, run = function(ctx, event) ctx:veto("kept") end }
            duban.command { id = "clear", run = function() return duban.changes():perform("T-1", "cancel", { reason = "x" }) end }
            """
        )
        let add = try bench.run("task", "add", "Another", "--lead", "finance")
        #expect(add.exitCode == 2 && add.errors.contains("a task needs a criterion"), "\(add.errors)")
        #expect(try bench.run("task", "add", "Another", "--lead", "finance", "--criterion", "3 spans").exitCode == 0)
        let clear = try bench.run("run", "tool.clear")
        #expect(clear.exitCode == 2 && clear.errors.contains("cannot cancel T-1: tool.keep forbids it: kept"))
    }

    @Test func aHookNeedsTheRightToProposeChangesOfTasks() throws {
        let bench = try bench(Self.veto, permissions: #"{ read = ["*"], propose = ["marks"] }"#)
        let list = try bench.run("list", "tool")
        #expect(list.exitCode == 8)
        #expect(list.errors.contains("no permission to propose changes of 'tasks'"), "\(list.errors)")
        // Without that right it has no say.
        #expect(try bench.run("task", "claim", "T-1", "--by", "finance").exitCode == 0)
    }

    @Test(arguments: [
        ("run = print", "'x' needs before or after"), ("before = { 'clam' }, run = print", "did you mean 'claim'?"),
        ("before = 'claim'", "'x' needs run, a function"),
        ("before = { 3 }, run = print", "has no step 3 of the workflow"),
    ])
    func aHookThatIsWrongIsRefused(_ text: String, _ message: String) throws {
        let bench = try bench("duban.hook { id = 'x', \(text) }")
        let result = try bench.run("list", "tool")
        #expect(result.exitCode == 3 && result.errors.contains(message), "\(result.errors)")
    }
}
