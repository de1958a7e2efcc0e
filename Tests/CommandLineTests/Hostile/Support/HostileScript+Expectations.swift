import Testing

extension HostileScript {
    /// Holds the outcome of its check against what its header says, and the plugin's other checks against their
    /// having run well.
    func expect(in output: SupervisedOutput, plugin: String) throws {
        let name = check(of: plugin)
        let check = try #require(output.check(name), "\(self.name): there is no \(name)")
        let failure = check.error
        #expect(check.status == status, "\(self.name): \(failure?.message.prefix(400) ?? "")")
        #expect(failure?.kind == kind, "\(self.name): \(failure?.message.prefix(400) ?? "")")
        if let findings { #expect(check.findings == findings, "\(self.name)") }
        if let message { #expect(failure?.message.contains(message) == true, "\(self.name): \(failure?.message ?? "")") }
        if let lines {
            #expect(failure?.line.map(lines.contains) == true, "\(self.name): line \(failure?.line ?? 0)")
            #expect(failure?.file?.hasPrefix("Plugins/\(plugin)/") == true, "\(self.name): \(failure?.file ?? "")")
        }
        for other in output.checks where other.id.hasPrefix(plugin + ".") && other.id != name {
            #expect(other.status == "passed", "\(self.name): \(other.id): \(other.error?.message ?? "")")
        }
    }
}
