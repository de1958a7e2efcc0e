import DubanModel
import Foundation

/// A folder with a database and its settings, `duban.toml`.
public struct Workspace: Sendable {
    /// The folder's path.
    public let folder: String
    /// What `duban.toml` says.
    public let settings: WorkspaceSettings

    /// The name of the settings file, by which a workspace is known.
    public static let settingsFileName = "duban.toml"
    /// The name of the database file.
    public static let databaseFileName = "duban.sqlite"

    /// The database's path.
    public var databasePath: String { folder + "/" + Workspace.databaseFileName }

    /// Opens the workspace in a folder.
    public init(folder: String) throws(StoreError) {
        let path = folder + "/" + Workspace.settingsFileName
        guard FileManager.default.fileExists(atPath: path) else { throw .noWorkspace(in: folder) }
        self.folder = folder
        settings = try WorkspaceSettings(path: path)
    }

    /// Opens the nearest workspace at or above a folder.
    public static func nearest(to folder: String) throws(StoreError) -> Workspace {
        var candidate = URL(fileURLWithPath: folder).standardizedFileURL.path
        while true {
            if FileManager.default.fileExists(atPath: candidate + "/" + settingsFileName) {
                return try Workspace(folder: candidate)
            }
            let parent = URL(fileURLWithPath: candidate).deletingLastPathComponent().path
            if parent == candidate || candidate.isEmpty { throw .notAWorkspace(folder) }
            candidate = parent
        }
    }

    /// Makes a workspace in a folder, which may exist as long as it is no workspace yet.
    ///
    /// - Parameter settings: the text of its `duban.toml`.
    public static func create(at folder: String, settings: String) throws(StoreError) -> Workspace {
        let path = folder + "/" + settingsFileName
        guard !FileManager.default.fileExists(atPath: path) else { throw .alreadyExists(folder) }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(settings.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            throw .database(error, doing: "make a workspace at \(folder)", zh: "在 \(folder) 新建工作区")
        }
        let workspace = try Workspace(folder: folder)
        _ = try Store(path: workspace.databasePath, mode: .readWrite)
        return workspace
    }

    /// Opens the workspace's database, which must be there.
    public func open(_ mode: Store.Mode) throws(StoreError) -> Store {
        guard FileManager.default.fileExists(atPath: databasePath) else { throw .missingDatabase(databasePath) }
        return try Store(path: databasePath, mode: mode)
    }
}
