import Testing

extension HostileScript {
    /// Runs it among well-behaved plugins, and expects that it ends in its time with the right status, that nothing of
    /// the others' results is different, and that no byte of the workspace has changed.
    func expectNoHarm() throws {
        let bench = try HostileWorkspace.with(self)
        let before = try bench.contents()
        let program = try WatchedProgram(HostileWorkspace.check, in: bench)
        let result = try program.result()
        // The sample has findings of its own.
        #expect(result.exitCode == (kind == nil ? 1 : 3))
        let output = try result.decoded(as: SupervisedOutput.self)
        let isHurried = program.lateness > .milliseconds(100)
        try expect(in: output, plugin: HostileWorkspace.plugin, isHurried: isHurried)
        let check = try #require(output.check(check(of: HostileWorkspace.plugin)))
        if isTimed { #expect(.seconds(check.seconds) < longestTime + program.lateness) }
        #expect(try output.others { $0 == HostileWorkspace.plugin } == HostileWorkspace.undisturbed.get())
        #expect(try bench.contents() == before)
    }
}
