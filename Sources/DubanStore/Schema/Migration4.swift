import GRDB

/// Former states are numbered by the days on which they held, so that an as-of date finds its own side by side; see
/// ``HistoryNode``. The times that decide whether a state is seen come first in its row: the engine reads a row from its
/// beginning, and most rows that it looks at are not seen.
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
        for table in tables { try rebuild(table, in: database) }
    }

    private static func rebuild(_ table: String, in database: Database) throws {
        let times = ["valid_from", "valid_to", "known_from", "end_known", "known_to"]
        let columns = try database.columns(in: table)
        let values = columns.filter { !(["version", "id"] + times).contains($0.name) }
        let names = (["id"] + times + values.map(\.name)).joined(separator: ", ")
        let indexes = try String.fetchAll(
            database,
            sql: "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
            arguments: [table]
        )
        let definitions =
            ["version INTEGER PRIMARY KEY", "id INTEGER NOT NULL REFERENCES \(table.dropLast(8))(id)"]
            + times.map { "\($0) INTEGER NOT NULL" } + values.map { "\($0.name) \($0.type)" }
        try database.execute(
            sql: """
                CREATE TABLE \(table)_new (\(definitions.joined(separator: ", ")));
                INSERT INTO \(table)_new (version, \(names))
                  SELECT (history_node(valid_from, valid_to) << \(HistoryNode.recordBits)) + version, \(names)
                  FROM \(table) ORDER BY 1;
                DROP TABLE \(table);
                ALTER TABLE \(table)_new RENAME TO \(table);
                """
        )
        for index in indexes { try database.execute(sql: index) }
    }
}
