import Testing

/// `duban generate` makes the same workspace from the same numbers.
@Suite(.enabled(if: DatabaseEngine.path != nil, "needs the program sqlite3"))
struct GenerateTests {
    /// Everything that stands in the tables.
    private func dump(_ workspace: String, in bench: Workbench) throws -> String {
        let engine = try #require(DatabaseEngine.path)
        return try bench.run(program: engine, ["\(workspace)/duban.sqlite", ".dump"]).output
    }

    @Test func theSameSeedMakesTheSameWorkspace() throws {
        let bench = try Workbench()
        for (folder, seed) in [("one", "7"), ("two", "7"), ("other", "8")] {
            let result = try bench.run("generate", folder, "--tasks", "500", "--seed", seed)
            #expect(result.exitCode == 0)
        }
        let one = try dump("one", in: bench)
        #expect(one.contains("G-0000500"))
        #expect(try dump("two", in: bench) == one)
        #expect(try dump("other", in: bench) != one)
    }

    @Test func itsTasksCanBeChecked() throws {
        let bench = try Workbench()
        try bench.run("generate", "w", "--tasks", "500", "--seed", "7")
        try bench.write("print(duban.tasks:count())", to: "count.lua")
        #expect(try bench.run("script", "count.lua", "--workspace", "w").output == "500\n")
        let result = try bench.run("check", "supervision.closed-late", "--workspace", "w", "--format", "json")
        #expect(result.exitCode == 1)
        #expect(try result.decoded(as: CheckOutput.self).summary.failed == 1)
    }

    @Test func doesNotTouchAWorkspaceThatIsThere() throws {
        let bench = try Workbench.sample()
        let before = try bench.contents()
        #expect(try bench.run("generate", ".", "--tasks", "5").exitCode == 2)
        #expect(try bench.contents() == before)
    }
}
