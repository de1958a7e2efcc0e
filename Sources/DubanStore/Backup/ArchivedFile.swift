import Foundation
import GRDB

/// A file of a workspace inside a backup.
struct ArchivedFile {
    let name: String
    let mode: UInt32
    let data: Data

    static func fetch(_ name: String, in database: Database) throws -> ArchivedFile? {
        guard
            let row = try Row.fetchOne(database, sql: "SELECT mode, data FROM sqlar WHERE name = ?", arguments: [name])
        else { return nil }
        let mode: Int64 = row["mode"] ?? 0
        return ArchivedFile(name: name, mode: UInt32(truncatingIfNeeded: mode) & 0o777, data: row["data"] ?? Data())
    }

    /// Whether a name is that of one of a workspace's own files, and stays within its folder.
    static func isSafe(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, BackupWriter.contents.contains(String(first)), name.utf8.count < 1000 else {
            return false
        }
        if first == Workspace.settingsFileName { return parts.count == 1 }
        return parts.count > 1
            && parts.allSatisfy { part in
                !part.isEmpty && part != "." && part != ".." && !part.utf8.contains { $0 < 0x20 || $0 == 0x7F }
            }
    }

    func write(under folder: String, from backup: String) throws {
        if name.hasPrefix("evidence/") {
            let hash = EvidenceFolder.hash(of: data)
            guard name == "evidence/\(hash.prefix(2))/\(hash)" else {
                throw StoreError.restore(backup, "'\(name)' was changed", zh: "“\(name)”已被改动")
            }
        }
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
        guard chmod(url.path, mode_t(mode)) == 0 else {
            throw StoreError.restore(backup, StoreError.systemReason, zh: StoreError.systemReason)
        }
    }
}
