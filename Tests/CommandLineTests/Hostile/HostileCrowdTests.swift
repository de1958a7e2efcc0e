import Testing

/// Every script of the corpus as a plugin of one workspace, all in one run.
struct HostileCrowdTests {
    @Test func everyPluginOfARunGetsItsOwnOutcome() throws {
        let bench = try HostileWorkspace.peaceful()
        for script in HostileScript.all { try HostileWorkspace.add(script, as: script.name, to: bench) }
        let before = try bench.contents()
        let result = try WatchedProgram(HostileWorkspace.check, in: bench).result()
        #expect(result.exitCode == 3)
        let output = try result.decoded(as: SupervisedOutput.self)
        for script in HostileScript.all { try script.expect(in: output, plugin: script.name, isHurried: true) }
        let names = Set(HostileScript.all.map(\.name))
        #expect(try output.others(than: names.contains) == HostileWorkspace.undisturbed.get())
        #expect(try bench.contents() == before)
    }
}
