import DubanModel
import DubanStore
import Foundation
import TestSupport
import Testing

/// Runs of more plugins than workers, some of which fail: workers are told ahead what comes next, and not all of it comes
/// to pass.
struct ManyPluginsTests {
    private static func code(_ number: Int) -> String {
        let failing =
            switch number {
            case 3: "if task.progress == 99 then error(\"cannot judge\") end"
            case 6: "while task.progress == 99 do end"
            default: ""
            }
        return """
            print("loading \(number)")
            duban.check { id = "half", on = "task", each = function(task, ctx)
              \(failing)
              if task.progress and task.progress > 50 then ctx:finding { "half" } end
            end }
            duban.check { id = "overdue", on = "task", each = function(task, ctx)
              if task:is_overdue() then ctx:finding { "overdue" } end
            end }
            """
    }

    private func bench(plugins: Int) throws -> Workbench {
        let bench = try Workbench()
        #expect(try bench.run("generate", ".", "--tasks", "60", "--seed", "4").exitCode == 0)
        for number in 1...plugins { try bench.addPlugin("part-\(number)", Self.code(number)) }
        return bench
    }

    private func run(_ bench: Workbench, _ words: String...) throws -> (output: CheckOutput, errors: String) {
        let result = try bench.run(
            ["check", "part-*", "--format", "json", "--timeout", "300ms", "--workers", "2"] + words
        )
        return (try result.decoded(as: CheckOutput.self), result.errors)
    }

    @Test func aRenewalFindsWhatAFullRunFindsWhoeverFails() throws {
        let bench = try bench(plugins: 9)
        let first = try run(bench)
        #expect(first.output.summary.errored == 0 && first.output.summary.killed == 0)
        let store = try Store(path: bench.path("duban.sqlite"), mode: .readWrite)
        let day = try #require(CivilDate(first.output.asOf))
        var task = try #require(try store.read(asOf: AsOf(day)) { try $0.record(.task, code: "G-0000009") })
        task["progress"] = .number(99)
        _ = try store.write(actor: "test", recorded: Moment(day)) { try $0.put(task) }
        let renewed = try run(bench)
        let full = try run(bench, "--full")
        #expect(renewed.output.checks.map(\.status) == full.output.checks.map(\.status))
        #expect(renewed.output.check("part-3.half")?.status == "errored")
        #expect(renewed.output.summary.errored + renewed.output.summary.killed == 2)
        #expect(renewed.output.findings == full.output.findings)
        for number in 1...9 {
            let times = renewed.errors.split(separator: "\n").count { $0 == "loading \(number)" }
            #expect(times == 1, "\(renewed.errors)")
        }
    }
}
