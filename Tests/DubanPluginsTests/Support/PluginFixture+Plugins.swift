import TestSupport
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import Testing

extension PluginFixture {
    static let manifest = """
        id = "tool"
        version = "1.0.0"
        api = 1
        department = "finance"

        """

    /// Writes a plugin `tool` and finds it.
    ///
    /// - Parameters:
    ///   - level: the level of the API for which it is written.
    ///   - manifest: lines of its manifest beside the required ones.
    ///   - modules: files of its folder `lib`, by name.
    func plugin(
        _ main: String,
        level: Int = 1,
        manifest: String = "",
        modules: [String: String] = [:]
    ) throws -> Plugin {
        let required = Self.manifest.replacing("api = 1", with: "api = \(level)")
        try folder.write(required + manifest, to: "Plugins/tool/plugin.toml")
        try folder.write(main, to: "Plugins/tool/main.lua")
        for (name, source) in modules { try folder.write(source, to: "Plugins/tool/lib/\(name).lua") }
        return try registry().plugin("tool")
    }

    func registry(_ folders: [String]? = nil) throws -> PluginRegistry {
        PluginRegistry(folders: folders ?? [folder.file("Plugins")], today: try #require(CivilDate(today)))
    }

    /// Loads the plugin `tool`.
    func loaded(
        _ main: String,
        level: Int = 1,
        manifest: String = "",
        modules: [String: String] = [:],
        settings: String? = nil,
        output: @escaping (String) -> Void = { _ in }
    ) throws -> LoadedPlugin {
        try LoadedPlugin(
            plugin(main, level: level, manifest: manifest, modules: modules),
            options: options(settings: settings.map { ["tool": $0] } ?? [:]),
            output: output
        )
    }

    /// The error with which loading the plugin `tool` ends.
    func loadingError(
        _ main: String,
        manifest: String = "",
        modules: [String: String] = [:],
        settings: String? = nil
    ) throws -> PluginError {
        try #require(throws: PluginError.self) {
            _ = try loaded(main, manifest: manifest, modules: modules, settings: settings)
        }
    }

    /// Runs the check `it` of a plugin.
    func result(_ main: String, settings: String? = nil, manifest: String = "") throws -> CheckResult {
        let plugin = try loaded(main, manifest: manifest, settings: settings)
        return try read { try plugin.result(of: "it", arguments: [:], snapshot: $0) }
    }

    /// Runs the report `it` of a plugin.
    func report(_ plugin: LoadedPlugin, _ arguments: [String: String] = [:]) throws -> Document {
        try read { try plugin.document(of: "it", arguments: arguments, snapshot: $0) }
    }
}
