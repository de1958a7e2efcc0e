import DubanModel
import Foundation
import GRDB

/// Writes a workspace into one file: its database, copied while others go on writing, and in it, as the table `sqlar` of
/// an SQLite archive, the settings, plugins and evidence.
public struct BackupWriter {
    private let workspace: Workspace

    /// What of a workspace goes into a backup beside the database.
    static let contents = [Workspace.settingsFileName, "Plugins", "evidence"]

    /// Backs up a workspace.
    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Writes the backup; the file is there only when it is whole and was checked.
    ///
    /// - Parameters:
    ///   - replaces: whether a file of that name may be replaced.
    ///   - progress: called now and then with the share that is done, 0 to 1, of the database.
    public func write(
        to path: String,
        replaces: Bool = false,
        progress: @escaping (Double) -> Void = { _ in }
    ) throws(StoreError) -> BackupSummary {
        if !replaces, FileManager.default.fileExists(atPath: path) {
            throw .backup(path, "there is such a file; --force replaces it", zh: "文件已存在；--force 可替换")
        }
        let temporary = path + ".\(UUID().uuidString).tmp"
        defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(temporary + suffix) } }
        do {
            let summary = try fill(temporary, progress: progress)
            guard rename(temporary, path) == 0 else {
                throw StoreError.backup(path, StoreError.systemReason, zh: StoreError.systemReason)
            }
            return summary
        } catch {
            throw .database(error, doing: "write \(path)", zh: "写入 \(path)")
        }
    }

    private func fill(_ temporary: String, progress: @escaping (Double) -> Void) throws -> BackupSummary {
        let store = try workspace.open(.readOnly)
        let target = try DatabaseQueue(path: temporary)
        try store.copy(to: target, progress: progress)
        // One file, without a log beside it.
        try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        let (events, files) = try target.write { database in
            try database.execute(
                sql: "CREATE TABLE sqlar (name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)"
            )
            return (
                try EventTable(database).count(), try addFiles(to: database)
            )
        }
        let verdict = try target.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
        guard verdict == "ok" else {
            throw StoreError.backup(temporary, "the copy is damaged: \(verdict ?? "")", zh: "副本损坏：\(verdict ?? "")")
        }
        try target.close()
        try synchronize(temporary)
        var status = stat()
        let size = stat(temporary, &status) == 0 ? Int64(status.st_size) : 0
        return BackupSummary(events: events, files: files, size: size)
    }

    /// Evidence comes after the database: what the copied records speak of was on disk before they were.
    private func addFiles(to database: Database) throws -> Int {
        var count = 0
        for name in Self.contents {
            for path in try regularFiles(under: name) {
                var status = stat()
                guard stat(workspace.folder + "/" + path, &status) == 0,
                    let data = FileManager.default.contents(atPath: workspace.folder + "/" + path)
                else { throw StoreError.backup(path, StoreError.systemReason, zh: StoreError.systemReason) }
                try database.execute(
                    sql: "INSERT INTO sqlar VALUES (?, ?, ?, ?, ?)",
                    arguments: [path, Int64(status.st_mode), Int64(status.st_mtim.tv_sec), data.count, data]
                )
                count += 1
            }
        }
        return count
    }

    /// The regular files below a name; what is linked from elsewhere does not belong to the workspace.
    private func regularFiles(under name: String) throws -> [String] {
        var status = stat()
        guard lstat(workspace.folder + "/" + name, &status) == 0 else { return [] }
        if status.st_mode & S_IFMT == S_IFREG { return [name] }
        guard status.st_mode & S_IFMT == S_IFDIR else { return [] }
        let entries = try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/" + name)
        return try entries.sorted().filter { !$0.hasSuffix(".tmp") }.flatMap {
            try regularFiles(under: "\(name)/\($0)")
        }
    }

    private func synchronize(_ path: String) throws {
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try handle.synchronize()
        try handle.close()
    }
}
