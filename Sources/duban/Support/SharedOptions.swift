import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// The options that every command takes.
struct SharedOptions: ParsableArguments {
    @Option(help: "The workspace's folder; the nearest one upward unless given.")
    var workspace: String?

    @Option(help: "The language, en or zh-Hans; that of the workspace or the locale unless given.")
    var lang: String?

    /// Opens the workspace.
    func openWorkspace() throws -> Workspace {
        if let workspace { return try Workspace(folder: workspace) }
        return try Workspace.nearest(to: Process.currentFolder)
    }

    /// The language that was asked for, or that suits the workspace.
    func language(in workspace: Workspace?) throws -> Language {
        if let lang {
            guard let language = Language(tag: lang) else {
                throw CommandFailure(.usage, "--lang '\(lang)' is not allowed: expected en or zh-Hans")
            }
            return language
        }
        return workspace?.settings.language ?? Environment.language
    }
}
