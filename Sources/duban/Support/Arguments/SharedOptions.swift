import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// The options that every command takes.
struct SharedOptions: ParsableArguments {
    @Option(
        help: .localized("The workspace's folder; the nearest one upward unless given.", zh: "工作区文件夹；未指定时为向上最近的一个。")
    )
    var workspace: String?

    @Option(
        help: .localized(
            "The language, en or zh-Hans; that of the workspace or the locale unless given.",
            zh: "语言，en 或 zh-Hans；未指定时按工作区或系统语言。"
        )
    )
    var lang: String?

    /// Opens the workspace.
    ///
    /// What its plugins declare of ledgers belongs to it; what of that is left out is said on standard error.
    func openWorkspace() throws -> Workspace {
        let folder = try workspace ?? Workspace.nearestFolder(to: Process.currentFolder)
        let ledgers = PluginLedgers(folders: Self.pluginFolders(of: folder))
        let opened = try Workspace(folder: folder, ledgers: ledgers.declarations)
        Environment.speak(opened.settings.language)
        for problem in ledgers.problems + opened.settings.ledgerProblems.map(\.message) {
            Console.note(problem(Environment.language))
        }
        return opened
    }

    /// Where plugins are looked for: in the workspace, and in what came with the program.
    static func pluginFolders(of workspace: String) -> [String] {
        [workspace + "/" + PluginRegistry.folderName, Installation.folder(PluginRegistry.folderName)]
            .compactMap(\.self)
    }

    /// The language that was asked for, or that suits the workspace.
    func language(in workspace: Workspace?) throws -> Language {
        if let asked = try Self.language(lang) { return asked }
        return workspace?.settings.language ?? Environment.language
    }

    /// The language that a `--lang` asks for.
    static func language(_ tag: String?) throws -> Language? {
        guard let tag else { return nil }
        guard let language = Language(tag: tag) else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "--lang '\(tag)' is not allowed: expected en or zh-Hans",
                    zh: "--lang“\(tag)”不符合要求：应为 en 或 zh-Hans"
                )
            )
        }
        return language
    }
}
