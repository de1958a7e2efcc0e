import DubanModel
import GRDB

/// The table that tells, for each node of a model's history, when the first of its states began and when the last of them
/// ended, so that a day on which none of them held does not look at them. It may tell of more time than they held.
enum HistoryNodeTable {
    /// From the beginning of a node's first state until the end of its last, both encoded.
    struct Span {
        var earliest: Int64
        var latest: Int64
    }

    static let definition = """
        CREATE TABLE history_node (
          model TEXT NOT NULL, node INTEGER NOT NULL, earliest INTEGER NOT NULL, latest INTEGER NOT NULL,
          PRIMARY KEY (model, node)
        ) WITHOUT ROWID
        """

    /// Tells a model's node of a state: the model's name, the node, and the state's beginning and end.
    static let widening = """
        INSERT INTO history_node (model, node, earliest, latest) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET earliest = min(earliest, excluded.earliest), latest = max(latest, excluded.latest)
          WHERE excluded.earliest < earliest OR excluded.latest > latest
        """

    static func nodes(of model: Model, in database: Database) throws -> [Int64: Span] {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT node, earliest, latest FROM history_node WHERE model = ?",
            arguments: [model.name]
        )
        return Dictionary(
            rows.map { ($0["node"], Span(earliest: $0["earliest"], latest: $0["latest"])) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Tells the nodes of all states that a model's history keeps. They are gone through in the order of the nodes.
    static func fill(fromHistoryOf model: String, in database: Database) throws {
        var spans: [Int64: Span] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT version, valid_from, valid_to FROM \(model)_history WHERE version > ?",
            arguments: [HistoryNode.rows(at: HistoryNode.unseen).upperBound]
        )
        while let row = try rows.next() {
            let version: Int64 = row[0]
            let from: Int64 = row[1]
            let to: Int64 = row[2]
            var span = spans[version >> HistoryNode.recordBits] ?? Span(earliest: from, latest: to)
            span.earliest = min(span.earliest, from)
            span.latest = max(span.latest, to)
            spans[version >> HistoryNode.recordBits] = span
        }
        for (node, span) in spans {
            try database.execute(sql: widening, arguments: [model, node, span.earliest, span.latest])
        }
    }
}
