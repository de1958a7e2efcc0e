import DubanModel
import DubanPlugins
import DubanStore
import Foundation

extension RunEnvironment {
    /// What makes, installs and removes plugins here.
    var installer: PluginInstaller {
        PluginInstaller(
            workspace: workspace.folder,
            folders: SharedOptions.pluginFolders(of: workspace.folder),
            today: options.today,
            catalog: workspace.catalog
        )
    }

    /// The plugins in the workspace's own folder.
    var ownPlugins: [Plugin] {
        registry.plugins.filter { $0.folder.hasPrefix(workspace.folder + "/") }
    }

    /// The folder of a plugin that a word names by its id; any other word is a path, and so is the name of a folder that
    /// holds a plugin where no plugin is called so.
    func folder(ofPlugin word: String) throws -> String {
        if word.contains("/") || word.contains(".") { return word }
        do {
            return try plugin(word).folder
        } catch {
            guard FileManager.default.fileExists(atPath: "\(word)/\(PluginRegistry.manifestName)") else { throw error }
            return word
        }
    }

    /// What a plugin may do: what it was granted, unless it lacks a signature that it needs.
    func access(of plugin: Plugin) throws(PluginError) -> PluginAccess {
        let access = try PluginAccess.resolve(manifest: plugin.manifest, settings: workspace.settings)
        try trust.get().check(plugin)
        return access
    }

    /// Why a plugin cannot be used; nil where it can.
    func hindrance(to plugin: Plugin) -> PluginError? {
        do throws(PluginError) {
            _ = try access(of: plugin)
            return nil
        } catch {
            return error
        }
    }

    /// Refuses a department that nobody knows: its plugins would see no records.
    func checkDepartment(_ department: String) throws {
        if workspace.settings.seesAll.contains(department) { return }
        let store = try workspace.open(.readOnly)
        _ = try store.read(asOf: asOf) { try $0.known(.organization, department) }
    }
}
