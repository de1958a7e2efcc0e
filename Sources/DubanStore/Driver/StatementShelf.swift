import GRDBSQLite

/// Keeps statements that nobody uses for whoever asks for the same ones next: preparing one takes longer than looking up
/// a record with it.
///
/// It belongs to one database access and must not outlive it: the statements are gone with the shelf, or once it is
/// closed.
final class StatementShelf {
    /// A statement that nobody uses, and when it was given back.
    private struct Idle {
        let statement: OpaquePointer
        let turn: Int
    }

    /// The newest ones come last.
    private var idle: [String: [Idle]] = [:]
    private var count = 0
    private var turn = 0
    private var isClosed = false

    /// So many are kept. Of more, those that have waited longest are not likely to be asked for again: a worker runs one
    /// plugin after another.
    static let most = 64

    deinit {
        close()
    }

    /// A statement that is ready to run; nil where none is kept.
    func take(_ sql: String) -> OpaquePointer? {
        guard let taken = idle[sql]?.popLast() else { return nil }
        count -= 1
        return taken.statement
    }

    /// Takes a statement back that nobody uses any more.
    func giveBack(_ statement: OpaquePointer, _ sql: String) {
        guard !isClosed else {
            sqlite3_finalize(statement)
            return
        }
        if count == Self.most { dropOldest() }
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
        turn += 1
        idle[sql, default: []].append(Idle(statement: statement, turn: turn))
        count += 1
    }

    private func dropOldest() {
        // Among so few, looking through all of them costs less than keeping them in order.
        let oldest = idle.min { ($0.value.first?.turn ?? .max) < ($1.value.first?.turn ?? .max) }
        guard let sql = oldest?.key, let dropped = idle[sql]?.removeFirst() else { return }
        if idle[sql]?.isEmpty == true { idle[sql] = nil }
        sqlite3_finalize(dropped.statement)
        count -= 1
    }

    /// Keeps nothing any more.
    func close() {
        isClosed = true
        for kept in idle.values.joined() { sqlite3_finalize(kept.statement) }
        idle = [:]
        count = 0
    }
}
