import DubanExchange
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// The sample data in a workspace of its own, for tests of plugins: made when it is first asked for, and removed when
/// the program ends.
final class SampleWorkspace: Sendable {
    /// The database with the day on which the sample stands still.
    let database: (databasePath: String, asOf: CivilDate)
    private let folder: String

    /// The one that this run of the program uses; nil where the sample data is not installed.
    static let shared: SampleWorkspace? = Installation.folder("seeds").flatMap { try? SampleWorkspace(seeds: $0) }

    private init(seeds: String) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("duban-sample-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let workspace = try Workspace.create(
            at: folder,
            settings: "[workspace]\nas_of = \"\(SampleData.day)\"\n",
            ledgers: PluginLedgers(folders: SharedOptions.pluginFolders(of: folder)).declarations
        )
        try SampleData(seeds: seeds).load(into: workspace)
        database = (workspace.databasePath, SampleData.day)
        atexit { try? SampleWorkspace.shared?.remove() }
    }

    private func remove() throws {
        try FileManager.default.removeItem(atPath: folder)
    }
}
