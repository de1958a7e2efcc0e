import Foundation
import Testing

/// Every script of the corpus ends in its time with the right status, and nothing else notices.
struct HostileScriptTests {
    /// What the supervisor promises: a limit and a half.
    private static let slack = 1.5

    @Test func thereAreEnough() {
        #expect(HostileScript.all.count >= 60)
    }

    @Test(arguments: HostileScript.all.filter { ProcessInfo.processInfo.environment["HOSTILE"].map($0.name.hasPrefix) ?? true }) func doesNoHarm(_ script: HostileScript) throws {
        let bench = try HostileWorkspace.with(script)
        let before = try bench.contents()
        let result = try WatchedProgram(["check", "--format", "json"], in: bench).result()
        // The sample has findings of its own.
        #expect(result.exitCode == (script.kind == nil ? 1 : 3))
        let output = try result.decoded(as: SupervisedOutput.self)
        try script.expect(in: output, plugin: HostileWorkspace.plugin)
        let check = try #require(output.check(script.check(of: HostileWorkspace.plugin)))
        #expect(check.seconds < script.limit * Self.slack)
        let others = output.others { $0 == HostileWorkspace.plugin }
        let undisturbed = try HostileWorkspace.undisturbed.get()
        #expect(others.outcomes == undisturbed.outcomes)
        #expect(others.findings == undisturbed.findings)
        #expect(try bench.contents() == before)
    }
}
