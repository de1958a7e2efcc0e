import Foundation
import Testing

/// `--trace` and `--profile`.
struct ProfileTests {
    private func bench() throws -> Workbench {
        let bench = try Workbench.sample()
        let main = """
            local function busy(n)
              local sum = 0
              for i = 1, n do sum = sum + i % 7 end
              return sum
            end
            duban.report { id = "r", run = function(ctx)
              busy(200000)
              return duban.document { title = "督办 " .. duban.tasks:count() }
            end }
            duban.check { id = "c", run = function(ctx) busy(1000) end }
            """
        try bench.addPlugin("tool", main)
        return bench
    }

    @Test func aTraceTellsOfEachCallWithItsLine() throws {
        let result = try bench().run("run", "tool.r", "--trace")
        #expect(result.exitCode == 0)
        #expect(result.errors.contains("Plugins/tool/main.lua:8: query:count  "), "\(result.errors)")
        #expect(result.errors.contains("Plugins/tool/main.lua:8: duban.document  "))
        #expect(!result.output.contains("main.lua"))
    }

    @Test func aProfileIsAFlameGraphAndNamesTheBusiestLine() throws {
        let bench = try bench()
        let result = try bench.run("run", "tool.r", "--profile", "stacks.txt")
        #expect(result.exitCode == 0, "\(result.errors)")
        let stacks = try bench.text("stacks.txt")
        // Each line is a stack with its time: what flame graph tools read.
        #expect(
            stacks.split(separator: "\n").allSatisfy { $0.wholeMatch(of: #/[^;]+(;[^;]+)* \d+/#) != nil },
            "\(stacks)"
        )
        let busy = stacks.split(separator: "\n").first { $0.contains("busy") }
        let time = try #require(busy?.split(separator: " ").last.flatMap { Int($0) })
        let all = stacks.split(separator: "\n").compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
        #expect(time * 2 > all.reduce(0, +), "\(stacks)")
        let lines = result.errors.split(separator: "\n")
        let head = try #require(lines.firstIndex { $0.contains("busiest lines") })
        #expect(lines[head + 1].hasSuffix("Plugins/tool/main.lua:3"), "\(result.errors)")
    }

    @Test func checksCanBeProfiled() throws {
        let bench = try bench()
        let result = try bench.run("check", "tool", "--profile", "stacks.txt")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try bench.text("stacks.txt").contains("tool;"))
    }
}
