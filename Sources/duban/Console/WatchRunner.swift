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
        let time = Environment.now.timeDescription
        let head = LocalizedText(
            "\(time) changed: \(change.words.english)",
            zh: "\(time) 变化：\(change.words(.simplifiedChinese))"
        )
        Console.note("── \(head(language))")
        for plugin in change.edited {
            let tests = PluginTests(of: plugin).files
            try run(["plugin", "lint", plugin.id])
            if !tests.isEmpty { try run(["plugin", "test", plugin.id]) }
        }
        let plugins = (change.edited + change.touched).filter(change.mayCheck).map(\.id)
        if !plugins.isEmpty { try runChecks(of: plugins) }
        if let report {
            let plugin = report.prefix { $0 != "." }
            guard change.edited.isEmpty || plugins.contains(String(plugin)) || change.words.english == "everything"
            else { return }
            try run(["run", report] + (output.map { ["-o", $0] } ?? []))
        }
    }

    private func runChecks(of plugins: [String]) throws {
        let own = "plugin:\(plugins.joined(separator: ","))"
        try run(["check", selector.map { "(\($0)) and \(own) and kind:check" } ?? "\(own) and kind:check"])
    }

    /// Runs the program; how it ends is for the reader to see.
    private func run(_ words: [String]) throws {
        let process = Foundation.Process()
        process.executableURL = URL(fileURLWithPath: Process.executablePath)
        process.arguments = words + ["--workspace", folder, "--lang", language.rawValue]
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }
}
