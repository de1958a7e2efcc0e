import Foundation
import Testing

/// Each kind of failure ends `duban run` and `duban script` with a code of its own.
struct FailureExitTests {
    /// What fails, and how.
    struct Failure: CustomTestStringConvertible {
        let kind: String
        let exitCode: Int32
        let code: String
        /// Part of what is said.
        let message: String
        var testDescription: String { kind }
    }

    private static let failures = [
        Failure(kind: "syntax", exitCode: 2, code: "local = 1", message: ":1: <name> expected"),
        Failure(kind: "runtime", exitCode: 3, code: "error(\"no figures yet\")", message: ":1: no figures yet"),
        Failure(kind: "deadline", exitCode: 6, code: "while true do end", message: ":1: the time limit of 500 ms"),
        Failure(
            kind: "memory",
            exitCode: 7,
            code: "local t = {} while true do t[#t + 1] = {} end",
            message: ":1: not enough memory: the limit is 16 MiB"
        ),
    ]
    private static let limits = ["--timeout", "500ms", "--memory", "16MiB"]

    @Test(arguments: failures) func aReportEndsWithTheCodeOfItsFailure(_ failure: Failure) throws {
        let bench = try HostileWorkspace.withHarmlessPlugin()
        let main = "duban.report { id = \"it\", run = function() \(failure.code) end }"
        try bench.write(main, to: "Plugins/hostile/main.lua")
        let before = try bench.contents()
        let result = try WatchedProgram(["run", "hostile.it"] + Self.limits, in: bench).result()
        #expect(result.exitCode == failure.exitCode)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("Plugins/hostile/main.lua" + failure.message))
        #expect(try bench.contents() == before)
    }

    @Test(arguments: failures) func aReportTellsItsFailureInJSON(_ failure: Failure) throws {
        let bench = try HostileWorkspace.withHarmlessPlugin()
        let main = "duban.report { id = \"it\", run = function() \(failure.code) end }"
        try bench.write(main, to: "Plugins/hostile/main.lua")
        let result = try WatchedProgram(["run", "hostile.it", "--format", "json"] + Self.limits, in: bench).result()
        #expect(result.exitCode == failure.exitCode)
        let told = try result.decoded(as: ToldFailure.self).error
        #expect(told.kind == failure.kind)
        #expect(told.line == 1)
        #expect(told.message.contains(failure.message))
    }

    @Test(arguments: failures) func aScriptEndsWithTheCodeOfItsFailure(_ failure: Failure) throws {
        let bench = try HostileWorkspace.withHarmlessPlugin()
        try bench.write(failure.code, to: "any.lua")
        let result = try WatchedProgram(["script"] + Self.limits + ["any.lua"], in: bench).result()
        #expect(result.exitCode == failure.exitCode)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("any.lua" + failure.message))
    }

    @Test func aReportThatIsNoDocumentEndsWithACodeOfItsOwn() throws {
        let bench = try HostileWorkspace.withHarmlessPlugin()
        try bench.write("duban.report { id = \"it\", run = function() return {} end }", to: "Plugins/hostile/main.lua")
        let result = try WatchedProgram(["run", "hostile.it", "--format", "json"], in: bench).result()
        #expect(result.exitCode == 5)
        #expect(try result.decoded(as: ToldFailure.self).error.kind == "conversion")
    }

    @Test func aPluginWithoutItsGrantEndsWithACodeOfItsOwn() throws {
        let bench = try HostileWorkspace.withHarmlessPlugin()
        try bench.addPlugin(
            "ungranted",
            "duban.report { id = \"it\", run = function() while true do end end }",
            isGranted: false
        )
        let result = try WatchedProgram(["run", "ungranted.it"], in: bench).result()
        #expect(result.exitCode == 8)
        #expect(result.errors.contains("duban plugin grant ungranted"))
    }

    @Test func whatWasNotAskedForEndsWithTheSameCode() throws {
        let bench = try HostileWorkspace.withHarmlessPlugin()
        try bench.addPlugin(
            "curious",
            "duban.report { id = \"it\", run = function() return duban.projects:sum(\"total_investment\") end }",
            permissions: "{ read = [\"tasks\"] }"
        )
        let result = try WatchedProgram(["run", "curious.it"], in: bench).result()
        #expect(result.exitCode == 8)
        #expect(result.errors.contains("Plugins/curious/main.lua:1: "))
    }

    @Test func aWorkerThatCrashesEndsARunWithACodeOfItsOwn() throws {
        let bench = try HostileWorkspace.withHarmlessPlugin()
        let main = "duban.report { id = \"it\", run = function() print(\"here\") while true do end end }"
        try bench.write(main, to: "Plugins/hostile/main.lua")
        let program = try WatchedProgram(["run", "hostile.it", "--timeout", "60s"], in: bench)
        try #require(program.waits { try program.errorText().contains("here") })
        let worker = try #require(ProcessTable.children(of: program.identifier).first)
        kill(worker, SIGSEGV)
        let result = try program.result()
        #expect(result.exitCode == 9)
        #expect(result.errors.contains("signal 11"))
        #expect(result.errors.contains("please report it"))
    }

    /// What `run --format json` prints instead of a document.
    private struct ToldFailure: Decodable {
        let error: SupervisedOutput.Failure
    }
}
