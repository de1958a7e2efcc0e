public import DubanModel
import Foundation
import NearestName

/// The plugins that a workspace sees: its own, and those that came with the installation. Of two with one id, the
/// workspace's counts.
public struct PluginRegistry: Sendable {
    /// The plugins, by id.
    public let plugins: [Plugin]
    /// Folders that look like plugins and cannot be used.
    public let broken: [BrokenPlugin]

    /// The name of the folder in which plugins are looked for.
    public static let folderName = "Plugins"
    /// The name of a plugin's manifest.
    public static let manifestName = "plugin.toml"

    /// Finds the plugins below some folders, the first of which count most.
    ///
    /// - Parameter catalog: the models of the workspace.
    public init(folders: [String], today: CivilDate, catalog: ModelCatalog = .standard) {
        var plugins: [String: Plugin] = [:]
        var broken: [BrokenPlugin] = []
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names.sorted() {
                let path = folder + "/" + name
                let manifest = path + "/" + PluginRegistry.manifestName
                guard FileManager.default.fileExists(atPath: manifest) else { continue }
                do throws(PluginError) {
                    let read = try PluginManifest(path: manifest, today: today, catalog: catalog)
                    if plugins[read.id] == nil {
                        plugins[read.id] = Plugin(
                            manifest: read,
                            folder: path,
                            displayFolder: "\(PluginRegistry.folderName)/\(name)"
                        )
                    }
                } catch {
                    broken.append(BrokenPlugin(folderName: name, error: error))
                }
            }
        }
        self.broken = broken
        let found = plugins
        let find: (String) throws(PluginError) -> Plugin? = { id throws(PluginError) in
            if let plugin = found[id] { return plugin }
            if let culprit = broken.first(where: { $0.folderName == id }) { throw culprit.error }
            return nil
        }
        self.plugins = plugins.values.sorted { $0.id < $1.id }.map { plugin in
            var plugin = plugin
            plugin.libraries = Result { () throws(PluginError) in
                try RequirementResolver.libraries(of: plugin, known: Array(found.keys), find: find)
            }
            return plugin
        }
    }

    /// The plugin that stands in a folder named for its id, when that can be told without reading any other manifest;
    /// nil where only the whole registry can tell.
    public static func plugin(
        _ id: String,
        inFolders folders: [String],
        today: CivilDate,
        catalog: ModelCatalog = .standard
    ) throws(PluginError) -> Plugin? {
        guard PluginManifest.isValid(id: id) else { return nil }
        for folder in folders {
            let path = folder + "/" + id
            let manifest = path + "/" + manifestName
            if FileManager.default.fileExists(atPath: manifest) {
                let read = try PluginManifest(path: manifest, today: today, catalog: catalog)
                // What it requires may stand in any folder.
                guard read.id == id, read.requires.isEmpty else { return nil }
                return Plugin(manifest: read, folder: path, displayFolder: "\(folderName)/\(id)")
            }
            // Any other folder here might hold a plugin of this id, and would count more than those that follow.
            if let others = try? FileManager.default.contentsOfDirectory(atPath: folder), !others.isEmpty { return nil }
        }
        return nil
    }

    /// The plugin with an id, or an error that names the nearest.
    public func plugin(_ id: String) throws(PluginError) -> Plugin {
        if let plugin = plugins.first(where: { $0.id == id }) { return plugin }
        if let culprit = broken.first(where: { $0.folderName == id }) { throw culprit.error }
        throw .unknown(LocalizedText("plugin", zh: "插件"), id, known: plugins.map(\.id))
    }

    /// Splits `plugin.entry`; an error where there is no dot.
    public static func split(_ name: String) throws(PluginError) -> (plugin: String, entry: String) {
        guard let dot = name.firstIndex(of: "."), dot != name.startIndex, name.index(after: dot) != name.endIndex else {
            throw PluginError(
                .usage,
                LocalizedText(
                    "'\(name)' is not the name of an entry: expected PLUGIN.ENTRY, such as supervision.weekly",
                    zh: "“\(name)”不是条目名称，应为“插件.条目”，如 supervision.weekly"
                )
            )
        }
        return (String(name[..<dot]), String(name[name.index(after: dot)...]))
    }
}

extension PluginError {
    /// Something that does not exist, with the nearest that does.
    static func unknown(_ kind: LocalizedText, _ name: String, known: [String]) -> PluginError {
        let hint = NearestName.hintOrList(for: name, in: known)
        return PluginError(
            .usage,
            LocalizedText(
                "there is no \(kind.english) '\(name)'\(hint)",
                zh: "没有\(kind(.simplifiedChinese))“\(name)”\(hint.chinese)"
            )
        )
    }
}
