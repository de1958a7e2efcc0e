public import DubanModel
import CSQLiteRows
import Foundation
import GRDB

/// The database of a workspace.
public final class Store: Sendable {
    private let queue: DatabaseQueue
    private let path: String
    /// The models of the workspace; nil where only the built-in ones are meant.
    private let declared: ModelCatalog?

    /// The models of the workspace.
    package var catalog: ModelCatalog { declared ?? .standard }

    /// How long one who writes waits for another, in seconds.
    private static let patience = 30.0

    /// Sets the engine up, once, before its first use.
    private static let engine: Void = sqlite_set_up()

    /// How a database is opened.
    public enum Mode: Sendable {
        /// For reading alone; the engine refuses every change.
        case readOnly
        /// For reading and writing.
        case readWrite
        /// For filling a new database that nobody else uses yet, as fast as it goes: it is lost when that is interrupted.
        case filling
    }

    /// Opens the database at a path and brings it to this version's schema; makes it when it is to be written and not
    /// there.
    ///
    /// - Parameter catalog: the models of the workspace, with what its ledgers declare: what is written is recorded with
    ///   the version of it. Nil for the built-in models, of which nothing is recorded.
    public init(path: String, mode: Mode, catalog: ModelCatalog? = nil) throws(StoreError) {
        self.path = path
        declared = catalog
        _ = Self.engine
        do {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            configuration.readonly = mode == .readOnly
            configuration.busyMode = .timeout(Store.patience)
            configuration.prepareDatabase { database in
                guard let connection = database.sqliteConnection, sqlite_add_percentile(connection) else {
                    throw StoreError.outOfMemoryForWorkspace
                }
                // A reader keeps the engine's small cache: scans that reuse a few pages were measured a fifth faster than
                // scans through a large cache or a memory map, both of which touch fresh memory for every page.
                switch mode {
                // Sorting must not need files: a confined reader cannot open any. Who writes may sort millions of entries.
                case .readOnly: try database.execute(sql: "PRAGMA temp_store = MEMORY")
                case .readWrite:
                    try database.execute(
                        sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"
                    )
                case .filling:
                    try database.execute(
                        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2097152;"
                    )
                }
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            self.queue = queue
            let migrator = Migrations.migrator
            let known = Set(migrator.migrations)
            let applied = try queue.read { try migrator.appliedIdentifiers($0) }
            if !applied.isSubset(of: known) { throw StoreError.newerVersion(path) }
            if applied != known {
                try migrator.migrate(mode == .readOnly ? DatabaseQueue(path: path) : queue)
            }
        } catch {
            throw .database(error, doing: "open \(path)", zh: "打开 \(path)")
        }
    }

    /// Reads at one state of knowledge, in one transaction: everything the body sees belongs together.
    ///
    /// Errors of the body are passed on as they are.
    public func read<Result>(asOf: AsOf, _ body: (Snapshot) throws -> Result) throws -> Result {
        try queue.read { database in
            let snapshot = try Snapshot(database, asOf: asOf, catalog: catalog)
            defer { snapshot.statements.close() }
            return try body(snapshot)
        }
    }

    /// Reads the database itself, in one transaction.
    func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try queue.read(body)
    }

    /// Copies the database while others go on writing: what was committed when the copy began, at least.
    func copy(to target: DatabaseQueue, progress: @escaping (Double) -> Void) throws {
        try queue.backup(to: target, pagesPerStep: 4096) { state in
            guard state.totalPageCount > 0 else { return }
            progress(Double(state.completedPageCount) / Double(state.totalPageCount))
        }
    }

    /// Changes the workspace in one transaction: all that the body does, or nothing when it throws.
    ///
    /// - Parameters:
    ///   - author: who does it, for the history.
    ///   - recorded: when it is recorded, on the office's clock.
    public func write<Result>(
        by author: Author,
        recorded: Moment,
        _ body: (WriteTransaction) throws -> Result
    ) throws -> Result {
        do {
            return try queue.write { database in
                let transaction = try WriteTransaction(
                    database,
                    by: author,
                    recorded: recorded,
                    catalog: catalog
                )
                if let declared { try LedgerVersions(database).record(declared, recorded: recorded) }
                let result = try body(transaction)
                try transaction.finish()
                return result
            }
        } catch let error as DatabaseError {
            // Some refusals come with the commit alone, such as that of a reference to a record that never came.
            throw StoreError.database(error, doing: "write the workspace", zh: "写入工作区")
        }
    }

    /// The same for an author who enters what they do.
    public func write<Result>(
        actor: String,
        recorded: Moment,
        _ body: (WriteTransaction) throws -> Result
    ) throws -> Result {
        try write(by: Author(actor), recorded: recorded, body)
    }

    /// Lets the engine gather statistics for its query planner, after much was written.
    public func optimize() throws(StoreError) {
        do {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA busy_timeout = 0")
                defer { try? database.execute(sql: "PRAGMA busy_timeout = \(Int(Store.patience) * 1000)") }
                do {
                    // A few hundred entries of an index tell the planner as much as all of them.
                    try database.execute(
                        sql: "PRAGMA analysis_limit = 400; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)"
                    )
                } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
                    // Others read or write, and may do so for long, as a check does: it is done another time then.
                }
            }
        } catch {
            throw .database(error, doing: "tidy up \(path)", zh: "整理 \(path)")
        }
    }
}
