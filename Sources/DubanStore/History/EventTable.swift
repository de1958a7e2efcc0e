import DubanModel
import GRDB

/// The table of events.
struct EventTable {
    private let insertion: PreparedStatement
    private let database: Database

    init(_ database: Database) throws {
        guard let connection = database.sqliteConnection else {
            throw StoreError(.database, "the workspace's database is closed")
        }
        self.database = database
        insertion = try PreparedStatement(
            """
            INSERT INTO event (model, subject, kind, effective, recorded, actor, changes) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            on: connection
        )
    }

    func append(
        model: String,
        subject: String,
        kind: String,
        effective: Moment,
        recorded: Moment,
        actor: String,
        changes: String
    ) throws {
        try insertion.run([
            .text(model), .text(subject), .text(kind), .moment(effective), .moment(recorded), .text(actor),
            .text(changes),
        ])
    }

    /// A record's events, in the order in which they were recorded.
    func events(of model: Model, subject: String) throws -> [HistoryEvent] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM event WHERE model = ? AND subject = ? ORDER BY id",
            arguments: [model.name, subject]
        ).map { row in
            HistoryEvent(
                model: model.name,
                subject: subject,
                kind: row["kind"],
                effective: Moment(encoded: row["effective"]) ?? .start(of: .earliest),
                recorded: Moment(encoded: row["recorded"]) ?? .start(of: .earliest),
                actor: row["actor"],
                changes: try ChangesCoding.decode(row["changes"], model: model)
            )
        }
    }
}
