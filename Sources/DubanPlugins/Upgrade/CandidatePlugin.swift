public import DubanModel
import Foundation

/// A plugin that is not installed: in a folder or an archive, to be tried beside the one that is.
public final class CandidatePlugin {
    /// The plugin.
    public let plugin: Plugin
    private let temporaryFolder: String?

    /// Reads a plugin's folder, or takes an archive apart in a folder of its own, which goes with this object.
    ///
    /// - Parameter libraries: the plugins that are installed, which it may require.
    public init(
        path: String,
        today: CivilDate,
        catalog: ModelCatalog,
        installed: [Plugin]
    ) throws(PluginError) {
        var folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        var temporary: String?
        if !DiskFile.isFolder(folder) {
            let contents = try PluginContents(at: path)
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("duban-\(UUID().uuidString)").path
            temporary = folder
            try contents.write(to: folder)
        }
        temporaryFolder = temporary
        let manifestPath = "\(folder)/\(PluginRegistry.manifestName)"
        let manifest: PluginManifest
        do throws(PluginError) {
            manifest = try PluginManifest(path: manifestPath, today: today, catalog: catalog)
        } catch {
            if let temporary { try? FileManager.default.removeItem(atPath: temporary) }
            throw error
        }
        var plugin = Plugin(manifest: manifest, folder: folder, displayFolder: path)
        let others = Dictionary(installed.map { ($0.id, $0) }) { first, _ in first }
        let candidate = plugin
        plugin.libraries = Result { () throws(PluginError) in
            try RequirementResolver.libraries(of: candidate, known: Array(others.keys)) { id throws(PluginError) in
                others[id]
            }
        }
        self.plugin = plugin
    }

    deinit {
        if let temporaryFolder { try? FileManager.default.removeItem(atPath: temporaryFolder) }
    }
}
