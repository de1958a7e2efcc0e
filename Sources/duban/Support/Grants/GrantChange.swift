import DubanModel
import DubanStore

/// A change of the grants in a workspace's settings file.
struct GrantChange {
    private let file: SettingsFile
    /// What the change is to be.
    var editor: GrantEditor

    init(_ workspace: Workspace) throws {
        file = try SettingsFile(path: workspace.folder + "/" + Workspace.settingsFileName)
        editor = try GrantEditor(
            text: file.text,
            path: file.path,
            ledgers: workspace.catalog.declarations.filter { $0.source != Workspace.settingsFileName }
        )
    }

    /// Writes the change, or shows the lines in which the file would differ.
    func finish(isDryRun: Bool) throws {
        guard editor.text != file.text else { return }
        guard isDryRun else { return try file.replace(by: editor.text) }
        Console.print("--- \(file.path)")
        for line in LineDifference(from: file.text, to: editor.text).lines { Console.print(line) }
    }
}
