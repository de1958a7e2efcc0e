import DubanModel
import DubanPlugins
import DubanStore

/// What running plugins needs: the workspace, its plugins, the as-of day and the language.
struct RunEnvironment {
    let workspace: Workspace
    let registry: PluginRegistry
    let options: RunOptions
    let asOf: AsOf

    init(shared: SharedOptions, asOf asOfText: String? = nil, knownAt knownAtText: String? = nil) throws {
        workspace = try shared.openWorkspace()
        var today = workspace.settings.asOf ?? Environment.today
        if let asOfText {
            guard let date = CivilDate(asOfText) else {
                throw CommandFailure(.usage, "--as-of '\(asOfText)' is not allowed: expected a date such as 2023-03-27")
            }
            today = date
        }
        var knownAt: Moment?
        if let knownAtText {
            guard let moment = Moment(knownAtText) else {
                throw CommandFailure(
                    .usage,
                    "--known-at '\(knownAtText)' is not allowed: expected \(FieldType.moment.expectation.english)"
                )
            }
            knownAt = moment
        }
        asOf = AsOf(today, knownAt: knownAt)
        options = RunOptions(
            language: try shared.language(in: workspace),
            today: today,
            pluginSettings: workspace.settings.pluginSettings
        )
        let folders = [
            workspace.folder + "/" + PluginRegistry.folderName, Installation.folder(PluginRegistry.folderName),
        ]
        registry = PluginRegistry(folders: folders.compactMap(\.self), today: today)
    }

    /// Loads a plugin; what it prints goes to standard error, so that it never mixes with a result.
    func load(_ plugin: Plugin) throws -> LoadedPlugin {
        try LoadedPlugin(plugin, options: options) { Console.note($0) }
    }

    /// Tells of plugins that cannot be used.
    func reportBrokenPlugins() {
        for problem in registry.broken { Console.note("warning: \(problem.message(options.language))") }
    }
}
