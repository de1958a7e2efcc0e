import GRDBSQLite

/// Keeps statements that nobody uses for whoever asks for the same ones next: preparing one takes longer than looking up
/// a record with it.
///
/// It belongs to one database access and must not outlive it: the statements are gone with the shelf, or once it is
/// closed.
final class StatementShelf {
    private var idle: [String: [OpaquePointer]] = [:]
    private var count = 0
    private var isClosed = false

    /// More different statements than this are not likely to be asked for again.
    private static let most = 64

    deinit {
        close()
    }

    /// A statement that is ready to run; nil where none is kept.
    func take(_ sql: String) -> OpaquePointer? {
        guard let statement = idle[sql]?.popLast() else { return nil }
        count -= 1
        return statement
    }

    /// Takes a statement back that nobody uses any more.
    func giveBack(_ statement: OpaquePointer, _ sql: String) {
        guard !isClosed, count < Self.most else {
            sqlite3_finalize(statement)
            return
        }
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
        idle[sql, default: []].append(statement)
        count += 1
    }

    /// Keeps nothing any more.
    func close() {
        isClosed = true
        for statement in idle.values.joined() { sqlite3_finalize(statement) }
        idle = [:]
        count = 0
    }
}
