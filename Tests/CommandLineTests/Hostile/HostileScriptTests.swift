import Testing

/// Every script of the corpus ends in its time with the right status, and nothing else notices.
///
/// One at a time, because each would like to have the machine to itself.
@Suite(.serialized) struct HostileScriptTests {
    @Test func thereAreEnough() {
        #expect(HostileScript.all.count >= 60)
    }

    @Test(arguments: HostileScript.all) func doesNoHarm(_ script: HostileScript) throws {
        let bench = try HostileWorkspace.with(script)
        let before = try bench.contents()
        let program = try WatchedProgram(["check", "--format", "json"], in: bench)
        let result = try program.result()
        // The sample has findings of its own.
        #expect(result.exitCode == (script.kind == nil ? 1 : 3))
        let output = try result.decoded(as: SupervisedOutput.self)
        let isHurried = program.lateness > .milliseconds(100)
        try script.expect(in: output, plugin: HostileWorkspace.plugin, isHurried: isHurried)
        let check = try #require(output.check(script.check(of: HostileWorkspace.plugin)))
        if script.isTimed { #expect(.seconds(check.seconds) < script.longestTime + program.lateness) }
        #expect(try output.others { $0 == HostileWorkspace.plugin } == HostileWorkspace.undisturbed.get())
        #expect(try bench.contents() == before)
    }
}
