import DubanModel
import Foundation
import GRDB

/// Makes a workspace of a backup again.
public struct BackupReader {
    private let path: String
    private let queue: DatabaseQueue

    /// Opens a backup and makes sure that it is one: sound, not of a newer version, and with nothing in it that would
    /// leave the workspace's folder.
    public init(path: String) throws(StoreError) {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else {
            throw .restore(path, "there is no such file", zh: "文件不存在")
        }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let isBackup = try queue.read { try $0.tableExists("sqlar") && $0.tableExists("event") }
            guard isBackup else { throw StoreError.restore(path, "it is no backup", zh: "不是备份文件") }
        } catch let error as StoreError {
            throw error
        } catch {
            throw .restore(path, "it is no backup: \(error)", zh: "不是备份文件：\(error)")
        }
        try check()
    }

    private func check() throws(StoreError) {
        do {
            let migrator = Migrations.migrator
            try queue.read { database in
                let verdict = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
                guard verdict == "ok" else {
                    throw StoreError.restore(path, "it is damaged: \(verdict ?? "")", zh: "文件损坏：\(verdict ?? "")")
                }
                guard try migrator.appliedIdentifiers(database).isSubset(of: Set(migrator.migrations)) else {
                    throw StoreError.newerVersion(path)
                }
                let rows = try Row.fetchCursor(database, sql: "SELECT name, mode, sz, length(data) AS kept FROM sqlar")
                while let row = try rows.next() { try check(row) }
                guard try ArchivedFile.fetch(Workspace.settingsFileName, in: database) != nil else {
                    throw StoreError.restore(path, "it has no \(Workspace.settingsFileName)", zh: "缺少设置文件")
                }
            }
        } catch {
            throw .database(error, doing: "read \(path)", zh: "读取 \(path)")
        }
    }

    private func check(_ row: Row) throws {
        guard let name: String = row["name"], ArchivedFile.isSafe(name) else {
            let shown = (row["name"] as String? ?? "").shortened
            throw StoreError.restore(
                path,
                "it holds a file '\(shown)', which is none of a workspace's",
                zh: "含有不属于工作区的文件“\(shown)”"
            )
        }
        let mode: Int64 = row["mode"] ?? 0
        guard mode & Int64(S_IFMT) == Int64(S_IFREG), row["sz"] as Int64? == row["kept"] as Int64? else {
            throw StoreError.restore(path, "'\(name)' is no plain file", zh: "“\(name)”不是普通文件")
        }
    }

    /// What the backup holds.
    public func summary() throws(StoreError) -> BackupSummary {
        do {
            return try queue.read { database in
                BackupSummary(
                    events: try EventTable(database).count(),
                    files: try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlar") ?? 0,
                    size: Int64((try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
                )
            }
        } catch {
            throw .database(error, doing: "read \(path)", zh: "读取 \(path)")
        }
    }

    /// Makes the workspace in a folder. It is made beside it and takes its name when it is whole.
    ///
    /// - Parameters:
    ///   - replaces: whether a folder of that name may be moved aside; otherwise it must be empty or not there.
    ///   - stamp: what the name of the folder moved aside ends with.
    /// - Returns: the path to which the former folder was moved, if there was one.
    public func restore(to folder: String, replaces: Bool, stamp: String) throws(StoreError) -> String? {
        let target = URL(fileURLWithPath: folder).standardizedFileURL.path
        let isEmpty = try? FileManager.default.contentsOfDirectory(atPath: target).isEmpty
        if isEmpty == false, !replaces {
            throw .restore(
                path,
                "\(folder) is not empty; --replace moves it aside",
                zh: "\(folder) 不是空文件夹；--replace 可将其移开"
            )
        }
        let temporary = target + ".\(UUID().uuidString).tmp"
        do {
            try make(temporary)
            var former: String?
            if isEmpty == true { rmdir(target) }
            if isEmpty == false {
                let aside = target + ".before-restore-" + stamp
                guard rename(target, aside) == 0 else {
                    throw StoreError.restore(path, StoreError.systemReason, zh: StoreError.systemReason)
                }
                former = aside
            }
            guard rename(temporary, target) == 0 else {
                throw StoreError.restore(path, StoreError.systemReason, zh: StoreError.systemReason)
            }
            return former
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw .database(error, doing: "restore to \(folder)", zh: "恢复到 \(folder)")
        }
    }

    private func make(_ folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let target = try DatabaseQueue(path: folder + "/" + Workspace.databaseFileName)
        try queue.backup(to: target)
        try target.writeWithoutTransaction {
            try $0.execute(sql: "DROP TABLE sqlar; VACUUM; PRAGMA journal_mode = WAL")
        }
        try target.close()
        try queue.read { database in
            for name in try String.fetchAll(database, sql: "SELECT name FROM sqlar ORDER BY name") {
                guard let file = try ArchivedFile.fetch(name, in: database) else { continue }
                try file.write(under: folder, from: path)
            }
        }
    }
}
