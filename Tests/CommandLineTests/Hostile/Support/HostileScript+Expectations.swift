import Testing

extension HostileScript {
    /// Holds the outcome of its check against what its header says, and the plugin's other checks against their
    /// having run well.
    ///
    /// - Parameter isHurried: whether it had so little time that a process may have been killed which would have ended
    ///   by itself.
    func expect(in output: SupervisedOutput, plugin: String, isHurried: Bool) throws {
        let name = check(of: plugin)
        let check = try #require(output.check(name), "\(self.name): there is no \(name)")
        let failure = check.error
        let said = "\(self.name): \(failure?.message.prefix(400) ?? "")"
        #expect(failure?.kind == kind, "\(said)")
        if let findings { #expect(check.findings == findings, "\(said)") }
        if let message { #expect(failure?.message.contains(message) == true, "\(said)") }
        if isHurried, kind == "deadline" {
            #expect(["errored", "killed"].contains(check.status), "\(said)")
        } else {
            #expect(check.status == status, "\(said)")
            expectPosition(failure, plugin: plugin)
        }
        for other in output.checks where other.id.hasPrefix(plugin + ".") && other.id != name {
            #expect(other.status == "passed", "\(self.name): \(other.id): \(other.error?.message ?? "")")
        }
    }

    private func expectPosition(_ failure: SupervisedOutput.Failure?, plugin: String) {
        guard let lines else { return }
        #expect(failure?.file?.hasPrefix("Plugins/\(plugin)/") == true, "\(name): \(failure?.file ?? "")")
        #expect(failure?.line.map(lines.contains) == true, "\(name): line \(failure?.line ?? 0)")
        #expect(failure?.excerpt?.isEmpty == false, "\(name)")
    }
}
