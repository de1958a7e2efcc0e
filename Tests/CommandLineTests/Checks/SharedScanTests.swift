import Testing

/// Checks that go over many records together, on several processes.
struct SharedScanTests {
    private static let checks = """
        duban.check { id = "twins", on = "task", where = { lead = "org-07" }, each = function(task, ctx)
          ctx:finding { "one" }
          ctx:finding { "two" }
        end }
        duban.check { id = "breaks", on = "task", each = function(task, ctx)
          if task.code == "G-0018000" then error("of this one nothing is known") end
          if task.code:sub(-3) == "000" then ctx:finding { "round" } end
        end }
        duban.check { id = "speaks", on = "task", each = function(task)
          if task.code:sub(-4) == "5000" then print("came by " .. task.code) end
        end }
        duban.check { id = "all", on = "task", severity = "note", each = function(task, ctx)
          if task.criterion and task.due and task.due < task.assigned + 4 then ctx:finding { "short", due = task.due } end
        end, }
        """

    /// 20,000 tasks are more than one part.
    private func bench() throws -> Workbench {
        let bench = try Workbench()
        #expect(try bench.run("generate", ".", "--tasks", "20000", "--seed", "2").exitCode == 0)
        try bench.addPlugin("mine", Self.checks)
        return bench
    }

    @Test func theNumberOfWorkersChangesNothing() throws {
        let bench = try bench()
        var results: [(output: CheckOutput, errors: String)] = []
        for workers in ["1", "2", "5"] {
            let result = try bench.run("check", "mine", "--full", "--workers", workers, "--format", "json")
            #expect(result.exitCode == 3)
            results.append((try result.decoded(as: CheckOutput.self), result.errors))
        }
        let first = try #require(results.first)
        for other in results {
            #expect(other.output.findings == first.output.findings)
            #expect(other.output.checks.map(\.status) == first.output.checks.map(\.status))
            #expect(other.output.checks.map(\.message) == first.output.checks.map(\.message))
            #expect(other.errors == first.errors)
        }
        // What failed is told of as if it had run by itself, with what it had found until then.
        let broken = try #require(first.output.check("mine.breaks"))
        #expect(broken.status == "errored" && broken.findings == 17)
        #expect(broken.message?.contains("of this one nothing is known (at task G-0018000)") == true, "\(broken)")
        let twins = first.output.findings.filter { $0.check == "mine.twins" }
        #expect(twins.count > 500 && twins.count.isMultiple(of: 2))
        #expect(twins[1].id == twins[0].id + "#2")
        // They come in the order of the records.
        let codes = first.output.findings.filter { $0.check == "mine.all" }.compactMap { $0.subject?.code }
        #expect(codes.count > 500 && codes == codes.sorted())
        let lines = first.errors.split(separator: "\n").filter { $0.contains("came by") }
        #expect(lines.map { $0.suffix(9) } == ["G-0005000", "G-0015000"])
    }

    @Test func pluginsThatReadTheSameRowsFindWhatEachFindsAlone() throws {
        let bench = try Workbench()
        #expect(try bench.run("generate", ".", "--tasks", "20000", "--seed", "2").exitCode == 0)
        // Each reads fields of its own, some of them only for whether there is a value, and some after many rows.
        let readers = [
            "where = { criterion = { known = true }, lead = \"org-03\" }, each = function(_, ctx) ctx:finding { \"open\" } end",
            "each = function(task, ctx) if task.lead == \"org-05\" then ctx:finding { task.criterion } end end",
            "where = { lead = \"org-07\" }, each = function(task, ctx) ctx:finding { task.status } end",
            "each = function(task, ctx) if task.status == \"closed\" then ctx:finding { task.lead } end end",
            "each = function(task, ctx) if task.code > \"G-0019\" then ctx:finding { task.title } end end",
            "where = { title = { contains = \"1\" } }, each = function(task, ctx) ctx:finding { task.system } end",
            "each = function(task, ctx) if task:is_overdue() then ctx:finding { \"overdue\" } end end",
        ]
        for (number, reader) in readers.enumerated() {
            let twice = ["first", "second"].map { "duban.check { id = \"\($0)\", on = \"task\", \(reader) }" }
            try bench.addPlugin("reader-\(number)", twice.joined(separator: "\n"))
        }
        func findings(_ words: String...) throws -> [CheckOutput.Finding] {
            let result = try bench.run(["check", "--full", "--format", "json"] + words)
            let output = try result.decoded(as: CheckOutput.self)
            #expect(output.summary.errored == 0 && output.summary.killed == 0, "\(result.output.prefix(500))")
            return output.findings
        }
        let alone = try readers.indices.map { try findings("reader-\($0)") }
        #expect(alone.allSatisfy { !$0.isEmpty }, "\(alone.map(\.count))")
        for workers in ["1", "2"] { #expect(try findings("reader-*", "--workers", workers) == alone.flatMap(\.self)) }
    }

    @Test func aFieldThatOnlyAConditionNeedsIsReadWholeByAnotherCheck() throws {
        let bench = try Workbench()
        #expect(try bench.run("generate", ".", "--tasks", "300", "--seed", "2").exitCode == 0)
        // The title is first read far behind the rows from which the checks' fields are learnt.
        try bench.addPlugin(
            "mine",
            """
            duban.check { id = "untitled", on = "task", where = { title = { known = false } }, each = function(_, ctx)
              ctx:finding { "untitled" }
            end }
            duban.check { id = "late-reader", on = "task", each = function(task, ctx)
              if task.code >= "G-0000200" then ctx:finding { "{title}", title = task.title } end
            end }
            """
        )
        let output = try bench.run("check", "mine", "--format", "json").decoded(as: CheckOutput.self)
        #expect(output.findings.count == 101)
        #expect(output.findings.allSatisfy { $0.message.hasPrefix("任务") }, "\(output.findings.first?.message ?? "")")
    }
}
