import GRDB

/// Makes the past quick to read. The times of a present state come first in its row, as they do in the history, since an
/// as-of date looks at them in every row. Former states are numbered by their records within a day, so that they are
/// read in the order of the records without being sorted; see ``HistoryNode``. A table tells which days to look at at
/// all; see ``HistoryNodeTable``. And what is counted of the present from an index is counted of the past from one too;
/// see ``StateIndex``.
enum Migration6 {
    static func run(_ database: Database) throws {
        let histories = try String.fetchAll(
            database,
            sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, -8) = '_history'"
        )
        try database.execute(sql: HistoryNodeTable.definition)
        for history in histories {
            try reorder(String(history.dropLast(8)), in: database)
            guard try hasRows(history, in: database) else { continue }
            try renumber(history, in: database)
            try HistoryNodeTable.fill(fromHistoryOf: String(history.dropLast(8)), in: database)
        }
        try database.execute(sql: "DROP INDEX task_by_status_due")
        for index in StateIndex.all { try database.execute(sql: index.definitions) }
    }

    /// Puts the times behind the id.
    private static func reorder(_ table: String, in database: Database) throws {
        try rebuild(table, in: database) { definition in
            definition.move(["valid_from", "known_from"], behind: "id")
            let columns = definition.columnNames.joined(separator: ", ")
            return ["(\(columns)) SELECT \(columns) FROM \(table) ORDER BY id"]
        }
    }

    private static func renumber(_ history: String, in database: Database) throws {
        try rebuild(history, in: database) { definition in
            let names = definition.columnNames.filter { $0 != "version" }.joined(separator: ", ")
            let node = "version >> \(HistoryNode.recordBits)"
            let isSeen = "\(node) <> \(HistoryNode.unseen) AND known_to = \(Int64.max)"
            return [
                "(version, \(names)) SELECT (\(node)) << \(HistoryNode.recordBits) | id, \(names) FROM \(history) "
                    + "WHERE \(isSeen)",
                "(version, \(names)) SELECT row_number() OVER (ORDER BY version), \(names) FROM \(history) "
                    + "WHERE NOT (\(isSeen))",
            ]
        }
    }

    /// Makes a table anew.
    ///
    /// - Parameter filling: changes the table's definition, and says what fills the new table with the rows of the old
    ///   one: what follows on `INSERT INTO` and the name.
    private static func rebuild(
        _ table: String,
        in database: Database,
        filling: (inout TableDefinition) -> [String]
    ) throws {
        let sql = try String.fetchOne(
            database,
            sql: "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?",
            arguments: [table]
        )
        guard let sql, var definition = TableDefinition(sql) else { return }
        let insertions = filling(&definition)
        let indexes = try String.fetchAll(
            database,
            sql: "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
            arguments: [table]
        )
        if try hasRows(table, in: database) {
            try database.execute(sql: definition.sql(creating: "\(table)_new"))
            for insertion in insertions { try database.execute(sql: "INSERT INTO \(table)_new \(insertion)") }
            try database.execute(sql: "DROP TABLE \(table); ALTER TABLE \(table)_new RENAME TO \(table)")
        } else {
            // Renaming looks through the whole schema, which would make the start of every new workspace wait.
            try database.execute(sql: "DROP TABLE \(table); \(definition.sql(creating: table))")
        }
        for index in indexes { try database.execute(sql: index) }
    }

    private static func hasRows(_ table: String, in database: Database) throws -> Bool {
        try Row.fetchOne(database, sql: "SELECT 1 FROM \(table) LIMIT 1") != nil
    }
}
