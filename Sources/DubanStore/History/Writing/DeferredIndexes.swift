import GRDB
import GRDBSQLite

/// The indexes of tables into which one transaction puts a great many rows, left out meanwhile and made once they are
/// there: making one of sorted entries costs less than half of adding the entries one by one, and fills its pages.
///
/// All of it is part of the transaction, so that nobody else ever sees a table without its indexes. Whatever reads by an
/// index, or relies on a trigger, calls ``restore()`` first.
final class DeferredIndexes {
    /// So many rows must have come in before it is worth it.
    static let leastRows: Int64 = 10_000

    /// The engine's cache while indexes are made, in KiB.
    private static let sortingCache = 4096

    private let database: Database
    /// The statements that make what was left out.
    private var definitions: [String] = []
    /// Whether something had to be made in the middle: doing that again and again would cost more than it gives.
    private var isOver = false

    init(_ database: Database) {
        self.database = database
    }

    /// Notes that a transaction has put in ``leastRows`` rows, and leaves out the indexes of a table most of whose rows
    /// are new.
    ///
    /// - Parameters:
    ///   - earlierRows: how many rows there were before, at most: they are numbered in turn and never deleted.
    ///   - history: whether the table has another one with former states, which is new only if all of the table is.
    func begin(with table: String, earlierRows: Int64, history: Bool) throws {
        guard !isOver, earlierRows <= Self.leastRows, !isReading else { return }
        try leaveOutIndexes(of: table)
        if history, earlierRows == 0 { try leaveOutIndexes(of: table + "_history") }
    }

    /// Makes the indexes that were left out.
    func restore() throws {
        guard !definitions.isEmpty else { return }
        let definitions = definitions
        self.definitions = []
        isOver = true
        // Entries are sorted in pieces as large as the cache, on a thread of their own while the next piece is gathered.
        // Pieces that stay in the processor's own cache are sorted and put together a third faster than larger ones.
        let cache = try Int.fetchOne(database, sql: "PRAGMA cache_size") ?? 0
        try database.execute(sql: "PRAGMA cache_size = -\(Self.sortingCache); PRAGMA threads = 1")
        for definition in definitions { try database.execute(sql: definition) }
        try database.execute(sql: "PRAGMA cache_size = \(cache); PRAGMA threads = 0")
    }

    private func leaveOutIndexes(of table: String) throws {
        // What keeps events from being replaced looks for one of the same number. Until it is made again nothing is put in
        // but events with numbers of their own, and for its sake the engine copies each page before it changes it.
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT type, name, sql FROM sqlite_master
                WHERE tbl_name = ? AND sql IS NOT NULL AND (type = 'index' OR type = 'trigger' AND name LIKE '%_replaced')
                """,
            arguments: [table]
        )
        for row in rows {
            let (type, name): (String, String) = (row["type"], row["name"])
            definitions.append(row["sql"])
            try database.execute(sql: "DROP \(type) \(name)")
        }
    }

    /// Whether a statement on the connection is in the middle of its rows, which must not lose its index.
    private var isReading: Bool {
        var statement = sqlite3_next_stmt(database.sqliteConnection, nil)
        while let current = statement {
            if sqlite3_stmt_busy(current) != 0 { return true }
            statement = sqlite3_next_stmt(database.sqliteConnection, current)
        }
        return false
    }
}
