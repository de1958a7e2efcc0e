import GRDB

/// Former states are numbered by the days on which they held, so that an as-of date finds its own side by side; see
/// ``HistoryNode``.
enum Migration4 {
    static func run(_ database: Database) throws {
        let node = DatabaseFunction("history_node", argumentCount: 2, pure: true) { values in
            guard let from = Int64.fromDatabaseValue(values[0]), let to = Int64.fromDatabaseValue(values[1]) else {
                return HistoryNode.unseen
            }
            return HistoryNode.node(validFrom: from, validTo: to)
        }
        database.add(function: node)
        defer { database.remove(function: node) }
        let tables = try String.fetchAll(
            database,
            sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, -8) = '_history'"
        )
        for table in tables { try renumber(table, in: database) }
    }

    /// Gives the rows their new numbers by way of numbers that no row has: below zero.
    private static func renumber(_ table: String, in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE \(table) SET version = -version;
                UPDATE \(table) SET version =
                  (history_node(valid_from, valid_to) << \(HistoryNode.sequenceBits)) - version;
                """
        )
    }
}
