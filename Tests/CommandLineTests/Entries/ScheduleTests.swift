import Foundation
import Testing

/// What plugins schedule, and `duban due`.
struct ScheduleTests {
    private func bench(_ schedule: String, isGranted: Bool = true) throws -> Workbench {
        let bench = try Workbench.sample()
        let main = """
            duban.report { id = "weekly", params = { word = { default = "none" } }, run = function(ctx, params)
              return duban.document { title = params.word .. " " .. tostring(ctx.today) }
            end }
            duban.check { id = "it", run = function(ctx) ctx:finding { "found" } end }
            duban.command { id = "act", run = function(ctx) return duban.changes { title = "Nothing" } end }
            duban.field { id = "f", on = "task", type = "integer", value = function() return 1 end }
            """
        try bench.addPlugin("tool", main, isGranted: isGranted, manifest: schedule)
        return bench
    }

    private static let weekly = """
        [[schedule]]
        run = "weekly"
        every = "monday"
        at = "08:00"
        params = { word = "督办" }
        output = "Reports/weekly-{date}.md"
        """

    @Test func listsAndRunsWhatIsDueOnce() throws {
        let bench = try bench(Self.weekly)
        // The sample stands still on Monday 27 March 2023.
        let list = try bench.run("due", "--format", "json")
        #expect(list.exitCode == 0 && list.output.contains("Reports/weekly-2023-03-27.md"), "\(list.errors)")
        let first = try bench.run("due", "--run")
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(try bench.text("Reports/weekly-2023-03-27.md").hasPrefix("# 督办 2023-03-27"))
        #expect(try bench.run("due", "--run").errors.contains("nothing is due"))
        // Before eight, last week's was the last.
        let early = try bench.run("due", "--run", "--at", "2023-04-03T07:59")
        #expect(early.errors.contains("nothing is due"), "\(early.errors)")
        // What was missed is run for its own day.
        #expect(try bench.run("due", "--run", "--at", "2023-04-12").exitCode == 0)
        #expect(try bench.text("Reports/weekly-2023-04-10.md").hasPrefix("# 督办 2023-04-10"))
    }

    @Test(arguments: [
        ("every = \"day\"", "2023-03-29", "2023-03-29"), ("every = \"workday\"", "2023-04-02", "2023-03-31"),
        ("every = \"month\"\nday = 31", "2023-03-05", "2023-02-28"),
        ("every = \"quarter\"\nday = 10", "2023-06-30", "2023-04-10"),
        ("every = \"year\"\nday = 2", "2023-06-30", "2023-01-02"),
        // 1 April 2023 is a Saturday: the first workday after it counts, and until then the month before.
        ("every = \"month\"\non_workday = true", "2023-04-02", "2023-03-01"),
        ("every = \"month\"\non_workday = true", "2023-04-03", "2023-04-03"),
    ])
    func everyRhythmHasItsDays(_ rhythm: String, _ now: String, _ expected: String) throws {
        let bench = try bench("[[schedule]]\nrun = \"weekly\"\n\(rhythm)\noutput = \"Reports/{date}.md\"")
        let result = try bench.run("due", "--at", now, "--format", "csv")
        #expect(result.output.contains("Reports/\(expected).md"), "\(result.output)\(result.errors)")
    }

    @Test func checksAndCommandsCanBeScheduled() throws {
        let bench = try bench(
            """
            [[schedule]]
            run = "it"
            every = "day"
            output = "Reports/findings.json"
            [[schedule]]
            run = "act"
            every = "day"
            output = "Reports/plan.json"
            """
        )
        let result = try bench.run("due", "--run")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try bench.text("Reports/findings.json").contains("found"))
    }

    @Test func aRunLeavesAnotherOneAlone() throws {
        let bench = try bench(Self.weekly)
        try bench.write("", to: ".duban/schedule.lock")
        let script = """
            import fcntl, subprocess, sys
            with open(".duban/schedule.lock", "w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                print(subprocess.run([sys.argv[1], "due", "--run"], capture_output=True, text=True).stderr, end="")
            """
        try bench.write(script, to: "hold.py")
        let result = try bench.run(program: "/usr/bin/python3", ["hold.py", InstalledProgram.shared().path])
        #expect(
            result.output.contains("another 'duban due --run' is still at work"),
            "\(result.output)\(result.errors)"
        )
        #expect(try bench.run("due", "--run").errors.contains("running tool.weekly"))
    }

    @Test func whatFailsStaysDueAndTheRestGoesOn() throws {
        let bench = try bench(Self.weekly)
        let broken = "duban.report { id = \"weekly\", params = { word = {} }, run = function() error('no') end }"
        try bench.write(broken, to: "Plugins/tool/main.lua")
        try bench.addPlugin(
            "zz",
            "duban.check { id = \"it\", run = function() end }",
            manifest: "[[schedule]]\nrun = \"it\"\nevery = \"day\""
        )
        let result = try bench.run("due", "--run")
        #expect(result.exitCode == 3)
        #expect(result.errors.contains("tool.weekly failed and stays due"), "\(result.errors)")
        #expect(result.errors.contains("running zz.it"))
        #expect(try bench.run("due", "--run").errors.contains("running tool.weekly"))
        #expect(try !bench.run("due", "--run").errors.contains("running zz.it"))
    }

    @Test(arguments: [
        ("run = \"weekly\"\nevery = \"mondy\"", "every 'mondy' is not allowed"),
        ("run = \"weekly\"\nevery = \"monday\"\nday = 3", "day belongs to every month, quarter or year only"),
        ("run = \"weekly\"\nevery = \"day\"\nat = \"25:00\"", "at '25:00' is not allowed: expected a time"),
        ("every = \"day\"", "needs run, the id of an entry"),
        ("run = \"weekly\"\nevery = \"day\"\nevry = 1", "there is no 'evry'; did you mean 'every'?"),
        ("run = \"weekly\"\nevery = \"day\"\noutput = \"../x.md\"", "output '../x.md' is not allowed"),
        (
            "run = \"weekly\"\nevery = \"day\"\noutput = \"Reports/../x.md\"",
            "is not allowed: expected a file below Reports/"
        ),
        ("run = \"weekly\"\nevery = \"day\"\noutput = \"duban.sqlite\"", "output 'duban.sqlite' is not allowed"),
    ])
    func aWrongLineIsRefusedWithItsReason(_ line: String, _ message: String) throws {
        let result = try bench("[[schedule]]\n\(line)", isGranted: false).run("list", "tool")
        #expect(result.exitCode == 2 && result.errors.contains(message), "\(result.errors)")
    }

    @Test(arguments: [("f", "tool.f is a field"), ("nothing", "tool has no report")])
    func aLineThatCannotBeRunSaysSo(_ entry: String, _ message: String) throws {
        let bench = try bench("[[schedule]]\nrun = \"\(entry)\"\nevery = \"day\"")
        let result = try bench.run("due", "--run")
        #expect(result.exitCode == 3 && result.errors.contains(message), "\(result.errors)")
    }
}
