public import DubanModel
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

    /// The models of the workspace.
    public var catalog: ModelCatalog { settings.catalog }

    /// Opens the workspace in a folder.
    ///
    /// - Parameter ledgers: what the workspace's plugins declare of ledgers.
    public init(folder: String, ledgers: [LedgerDeclaration] = []) throws(StoreError) {
        let path = folder + "/" + Workspace.settingsFileName
        guard FileManager.default.fileExists(atPath: path) else { throw .noWorkspace(in: folder) }
        self.folder = folder
        settings = try WorkspaceSettings(path: path, ledgers: ledgers)
    }

    /// Opens the nearest workspace at or above a folder.
    public static func nearest(to folder: String) throws(StoreError) -> Workspace {
        try Workspace(folder: nearestFolder(to: folder))
    }

    /// The folder of the nearest workspace at or above a folder.
    public static func nearestFolder(to folder: String) throws(StoreError) -> String {
        var candidate = URL(fileURLWithPath: folder).standardizedFileURL.path
        while true {
            if FileManager.default.fileExists(atPath: candidate + "/" + settingsFileName) {
                return candidate
            }
            let parent = URL(fileURLWithPath: candidate).deletingLastPathComponent().path
            if parent == candidate || candidate.isEmpty { throw .notAWorkspace(folder) }
            candidate = parent
        }
    }

    /// Makes a workspace in a folder, which may exist as long as it is no workspace yet.
    ///
    /// - Parameters:
    ///   - settings: the text of its `duban.toml`.
    ///   - ledgers: what the plugins declare of ledgers that it will see.
    public static func create(
        at folder: String,
        settings: String,
        ledgers: [LedgerDeclaration] = []
    ) throws(StoreError) -> Workspace {
        let path = folder + "/" + settingsFileName
        let database = folder + "/" + databaseFileName
        guard !FileManager.default.fileExists(atPath: path), !FileManager.default.fileExists(atPath: database) else {
            throw .alreadyExists(folder)
        }
        try makeFolder(folder)
        let handle = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
        guard handle >= 0 else { throw .notMade(folder, reason: String(cString: strerror(errno))) }
        let bytes = Array(settings.utf8)
        let written = write(handle, bytes, bytes.count)
        guard close(handle) == 0, written == bytes.count else {
            throw .notMade(folder, reason: String(cString: strerror(errno)))
        }
        let workspace = try Workspace(folder: folder, ledgers: ledgers)
        _ = try Store(path: workspace.databasePath, mode: .readWrite)
        return workspace
    }

    /// Removes what ``create(at:settings:)`` made, when what was to follow failed; the folder stays.
    public func remove() {
        for name in [Workspace.settingsFileName, Workspace.databaseFileName] {
            for suffix in ["", "-wal", "-shm", "-journal"] {
                try? FileManager.default.removeItem(atPath: folder + "/" + name + suffix)
            }
        }
    }

    /// Makes a folder and those above it, as far as they are not there. By the system's own call, because its reason for
    /// a refusal is one that people know.
    private static func makeFolder(_ folder: String) throws(StoreError) {
        if mkdir(folder, 0o777) == 0 { return }
        let reason = errno
        var isFolder: ObjCBool = false
        if reason == EEXIST, FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
        {
            return
        }
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
        guard reason == ENOENT, parent != folder else {
            throw .notMade(folder, reason: String(cString: strerror(reason)))
        }
        try makeFolder(parent)
        guard mkdir(folder, 0o777) == 0 else { throw .notMade(folder, reason: String(cString: strerror(errno))) }
    }

    /// Opens the workspace's database, which must be there.
    public func open(_ mode: Store.Mode) throws(StoreError) -> Store {
        guard FileManager.default.fileExists(atPath: databasePath) else { throw .missingDatabase(databasePath) }
        return try Store(path: databasePath, mode: mode, catalog: catalog)
    }
}
