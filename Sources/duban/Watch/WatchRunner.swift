import DubanModel
import DubanPlugins
import Foundation

/// Runs what a change touches, each in a process of its own, as its author would by hand.
struct WatchRunner {
    let folder: String
    let language: Language
    let selector: String?
    let report: String?
    let output: String?

    func run(_ change: WorkspaceWatch.Change) throws {
        let head = LocalizedText("changed: ", zh: "变化：")(language) + change.words(language)
        Console.note("── \(Environment.now.timeDescription) \(head)")
        let own = change.environment.ownPlugins
        for plugin in own where change.edited.contains(where: { $0.id == plugin.id }) {
            try run(["plugin", "lint", plugin.id])
            if !PluginTests(of: plugin).files.isEmpty { try run(["plugin", "test", plugin.id]) }
        }
        try runChecks(of: own.filter { change.touches($0) && change.mayCheck($0) }.map(\.id))
        guard let report else { return }
        let (plugin, _) = try PluginRegistry.split(report)
        guard change.touches(try change.environment.plugin(plugin)) else { return }
        try run(["run", report] + (output.map { ["-o", $0] } ?? []))
    }

    private func runChecks(of plugins: [String]) throws {
        guard !plugins.isEmpty else { return }
        let touched = "plugin:\(plugins.joined(separator: ",")) and kind:check"
        try run(["check", selector.map { "(\($0)) and \(touched)" } ?? touched])
    }

    /// How it ends is for the reader to see.
    private func run(_ words: [String]) throws {
        try ChildProcess.runThisProgram(words + ["--workspace", folder, "--lang", language.rawValue])
    }
}
