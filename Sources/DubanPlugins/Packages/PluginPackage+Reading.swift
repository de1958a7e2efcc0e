import DubanModel
import DubanStore
import NearestName
import TOMLKit

extension PluginPackage {
    /// Reads a plugin's files and the settings that the workspace gives it, and those of the plugins that it requires.
    /// No code of theirs runs.
    init(_ plugin: Plugin, options: RunOptions) throws(PluginError) {
        try self.init(alone: plugin, options: options)
        for library in try plugin.libraries.get() {
            var package = try PluginPackage(alone: library, options: options)
            // Messages name files: those of two plugins must not be called the same.
            if package.displayFolder == displayFolder
                || libraries.contains(where: { $0.displayFolder == package.displayFolder })
            {
                package.displayFolder += " (\(library.id))"
            }
            libraries.append(package)
        }
    }

    private init(alone plugin: Plugin, options: RunOptions) throws(PluginError) {
        var files = PluginFiles(plugin)
        try files.readMain()
        try files.readModules()
        id = plugin.id
        displayFolder = plugin.displayFolder
        sources = files.sources
        refusals = files.refusals
        settings = try PluginPackage.settingValues(of: plugin, options: options)
        requires = plugin.manifest.requires.map(\.id)
        version = plugin.manifest.version
        api = plugin.manifest.api
    }

    private static func settingValues(
        of plugin: Plugin,
        options: RunOptions
    ) throws(PluginError) -> [String: SchemaValue] {
        var values: [String: SchemaValue] = [:]
        for schema in plugin.manifest.settings { values[schema.name] = schema.defaultValue }
        guard let text = options.pluginSettings[plugin.id] else { return values }
        let heading = "[settings.\(plugin.id)]"
        let place = LocalizedText("duban.toml, \(heading)", zh: "duban.toml 的 \(heading)")
        let known = plugin.manifest.settings.map(\.name)
        let table: TOMLTable
        do throws(TOMLProblem) {
            table = try TOMLText.table(text)
        } catch {
            throw PluginError(.usage, error.message.about(place))
        }
        for (name, value) in table {
            guard let schema = plugin.manifest.settings.first(where: { $0.name == name }) else {
                let hint = NearestName.hintOrList(for: name, in: known)
                throw PluginError(
                    .usage,
                    LocalizedText(
                        "there is no setting '\(name)'\(hint)",
                        zh: "没有设置“\(name)”\(hint.chinese)"
                    ).about(place)
                )
            }
            do throws(PluginError) {
                let raw = SchemaReader.Raw(value)
                let written = schema.type == .list ? SchemaReader.written(raw) : raw.written
                values[name] = try schema.parse(written ?? "", today: options.today)
            } catch {
                throw PluginError(.usage, error.message.about(place))
            }
        }
        return values
    }
}
