import DubanModel
import GRDB

/// The table of events.
struct EventTable {
    private let insertion: PreparedStatement
    private let database: Database

    init(_ database: Database) throws {
        let connection = try database.openConnection()
        self.database = database
        insertion = try PreparedStatement(
            """
            INSERT INTO event (model, subject, kind, effective, recorded, actor, entered_by, note, changes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            on: connection
        )
    }

    /// Adds an event.
    ///
    /// - Returns: its number.
    func append(
        model: String,
        subject: String,
        kind: String,
        effective: Moment,
        recorded: Moment,
        by author: Author,
        note: String?,
        changes: [UInt8]
    ) throws -> Int64 {
        try insertion.bind(.text(model), at: 1)
        try insertion.bind(.text(subject), at: 2)
        try insertion.bind(.text(kind), at: 3)
        try insertion.bind(.moment(effective), at: 4)
        try insertion.bind(.moment(recorded), at: 5)
        try insertion.bind(.text(author.actor), at: 6)
        try insertion.bind(author.enteredBy.map(FieldValue.text) ?? .null, at: 7)
        try insertion.bind(note.map(FieldValue.text) ?? .null, at: 8)
        try insertion.run(withText: changes, at: 9)
        return insertion.lastRowID
    }

    /// A record's events, in the order in which they were recorded.
    func events(of model: Model, subject: String) throws -> [HistoryEvent] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM event WHERE model = ? AND subject = ? ORDER BY id",
            arguments: [model.name, subject]
        ).map { try HistoryEvent($0, of: model) }
    }
}
