import DubanModel
import DubanPlugins
import DubanStore
import NearestName

/// What running plugins needs: the workspace, its plugins, the as-of day and the language.
final class RunEnvironment {
    let workspace: Workspace
    let options: RunOptions
    let asOf: AsOf
    /// Every plugin, looked for when it is first asked for.
    private(set) lazy var registry = PluginRegistry(folders: pluginFolders, today: options.today)

    private let pluginFolders: [String]

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
        pluginFolders = folders.compactMap(\.self)
        try checkSettings()
    }

    /// The plugin with an id. Where it stands in a folder of its own name, no other is looked at.
    func plugin(_ id: String) throws -> Plugin {
        if let plugin = try PluginRegistry.plugin(id, inFolders: pluginFolders, today: options.today) { return plugin }
        return try registry.plugin(id)
    }

    /// Loads a plugin that may do what it asks for; what it prints goes to standard error, so that it never mixes with a
    /// result.
    func load(_ plugin: Plugin) throws -> LoadedPlugin {
        var options = options
        options.access = try PluginAccess.resolve(manifest: plugin.manifest, settings: workspace.settings)
        return try LoadedPlugin(plugin, options: options) { Console.note($0) }
    }

    /// A `[settings.…]` or `[limits.plugins.…]` for a plugin that nobody knows would be passed over in silence, and is
    /// most often misspelt.
    private func checkSettings() throws {
        let limits = workspace.settings.pluginLimits.keys.map { ("limits.plugins", $0) }
        let named = options.pluginSettings.keys.map { ("settings", $0) } + limits
        if named.isEmpty { return }
        let known = registry.plugins.map(\.id) + registry.broken.map(\.folderName)
        for (table, id) in named.sorted(by: <) where !known.contains(id) {
            let hint = NearestName.suggestion(for: id, in: known).map { "; did you mean [\(table).\($0)]?" } ?? ""
            let file = workspace.folder + "/" + Workspace.settingsFileName
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "\(file): [\(table).\(id)] is for no known plugin\(hint)",
                    zh: "\(file)：没有插件“\(id)”\(hint)"
                )
            )
        }
    }
}
