import Foundation
import Testing

/// Exit code 4 tells that the workspace could not be read.
struct UnreadableWorkspaceTests {
    static let commands = [
        ["check"], ["run", "supervision.weekly"], ["show", "tasks"], ["script", "any.lua"],
    ]

    @Test(arguments: commands + [["list"], ["describe", "supervision"], ["import", "tasks", "any.csv"]])
    func thereIsNone(_ words: [String]) throws {
        let bench = try Workbench()
        let result = try bench.run(words)
        #expect(result.exitCode == 4)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("no workspace"))
        #expect(result.errors.contains("duban init"))
        #expect(try bench.contents().isEmpty)
    }

    @Test(arguments: commands) func theOneNamedIsNotThere(_ words: [String]) throws {
        let result = try Workbench.sample().run(words + ["--workspace", "elsewhere"])
        #expect(result.exitCode == 4)
        #expect(result.errors.contains("elsewhere"))
    }

    @Test(arguments: commands) func itsDatabaseIsGarbage(_ words: [String]) throws {
        let bench = try Workbench.sample()
        let garbage = Data((0..<8192).map { UInt8(truncatingIfNeeded: $0 * 31 + 7) })
        try garbage.write(to: URL(fileURLWithPath: bench.path("duban.sqlite")))
        try bench.write("return", to: "any.lua")
        let result = try bench.run(words)
        #expect(result.exitCode == 4)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("duban.sqlite"))
        #expect(result.errors.contains("not a database"))
        #expect(FileManager.default.contents(atPath: bench.path("duban.sqlite")) == garbage)
    }

    @Test(arguments: commands) func itsDatabaseIsGone(_ words: [String]) throws {
        let bench = try Workbench.sample()
        try FileManager.default.removeItem(atPath: bench.path("duban.sqlite"))
        try bench.write("return", to: "any.lua")
        let before = try bench.contents()
        let result = try bench.run(words)
        #expect(result.exitCode == 4)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("duban.sqlite"))
        // An empty database in its place would pass every check.
        #expect(try bench.contents() == before)
    }

    @Test func itsDatabaseIsAFolder() throws {
        let bench = try Workbench()
        try bench.write("[workspace]\n", to: "duban.toml")
        try bench.write("", to: "duban.sqlite/file")
        let result = try bench.run("check")
        #expect(result.exitCode == 4)
        #expect(result.errors.contains("duban.sqlite"))
    }

    @Test(.enabled(if: DatabaseEngine.path != nil, "needs the program sqlite3"))
    func itWasWrittenByANewerVersion() throws {
        let bench = try Workbench.sample()
        let statement = "INSERT INTO grdb_migrations (identifier) VALUES ('from-the-future')"
        let engine = try #require(DatabaseEngine.path)
        #expect(try bench.run(program: engine, ["duban.sqlite", statement]).exitCode == 0)
        for words in [["check"], ["show", "tasks"]] {
            let result = try bench.run(words)
            #expect(result.exitCode == 4)
            #expect(result.output.isEmpty)
            #expect(result.errors.contains("newer version of Duban"))
        }
    }

    @Test func itCannotBeMade() throws {
        let bench = try Workbench()
        try bench.write("", to: "file")
        let result = try bench.run("init", "file/workspace")
        #expect(result.exitCode == 4)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("file/workspace"))
        #expect(!result.errors.contains("NSCocoaErrorDomain"))
    }
}
