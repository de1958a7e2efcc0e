import DubanModel
import GRDB

/// All events of a database, whether they have rows of their own or stand in batches of creations.
struct EventTable {
    private let database: Database

    /// SQL for the number of an entry's event, and for what it says, where batches and their entries are gone through.
    private enum Entry {
        static let number = "batch.id + entry.key"
        static let effective = "entry.value ->> 1"
        static let subject = "entry.value ->> 2"
        static let source = "creation_batch AS batch, json_each(batch.entries) AS entry"
    }

    init(_ database: Database) {
        self.database = database
    }

    /// The number of the last event; 0 where there is none.
    func lastNumber() throws -> Int64 {
        let numbers = try Int64.fetchAll(
            database,
            sql: """
                SELECT coalesce(max(id), 0) FROM event
                UNION ALL SELECT last FROM (SELECT last FROM creation_batch ORDER BY id DESC LIMIT 1)
                """
        )
        return numbers.max() ?? 0
    }

    /// How many events there are.
    func count() throws -> Int {
        let sql = "SELECT (SELECT count(*) FROM event) + (SELECT coalesce(sum(last - id + 1), 0) FROM creation_batch)"
        return try Int.fetchOne(database, sql: sql) ?? 0
    }

    /// A record's events, in the order in which they were recorded.
    func events(of model: Model, subject: String) throws -> [HistoryEvent] {
        let creation = try Row.fetchOne(
            database.cachedStatement(sql: Self.creationSQL(of: model)),
            arguments: [subject]
        )
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT * FROM event WHERE model = ? AND subject = ? ORDER BY id"),
            arguments: [model.name, subject]
        )
        let events = try rows.map { try HistoryEvent($0, of: model) }
        guard let creation else { return events }
        return try [HistoryEvent(creation: creation, of: model)] + events
    }

    /// Finds the creation of the record with a code in the batch that has its number.
    private static func creationSQL(of model: Model) -> String {
        """
        SELECT batch.id + record.id - batch.first_record AS id, batch.recorded, batch.actor, batch.entered_by,
          batch.shapes, batch.entries -> (record.id - batch.first_record) AS entry
        FROM \(model.name) AS record JOIN creation_batch AS batch ON batch.id = (
          SELECT id FROM creation_batch WHERE model = '\(model.name)' AND last_record >= record.id
          ORDER BY last_record LIMIT 1)
        WHERE record.code = ? AND batch.first_record <= record.id
        """
    }

    /// The creations of the batch that has a record's, in the order of the records' numbers, or of the next batch of the
    /// model where none has it.
    func creations(
        of model: Model,
        ofBatchWith record: Int64
    ) throws -> (records: ClosedRange<Int64>, events: [HistoryEvent])? {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT \(Entry.number) AS id, batch.recorded, batch.actor, batch.entered_by, batch.shapes,
                      entry.value AS entry, batch.first_record, batch.last_record
                    FROM \(Entry.source)
                    WHERE batch.id = (SELECT id FROM creation_batch WHERE model = ? AND last_record >= ?
                      ORDER BY last_record LIMIT 1)
                    """
            ),
            arguments: [model.name, record]
        )
        guard let row = rows.first, let last = row["last_record"] as Int64?, let start = row["first_record"] as Int64?,
            start <= last
        else { return nil }
        return (start...last, try rows.map { try HistoryEvent(creation: $0, of: model) })
    }

    /// The names of the models whose records have events after one, in their order.
    func models(after event: Int64) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT model FROM event WHERE id > ?1
                UNION SELECT model FROM creation_batch WHERE id > ?1 - \(CreationBatch.most) AND last > ?1 ORDER BY 1
                """,
            arguments: [event]
        )
    }

    /// SQL for the models and subjects of the events after one, which is the first parameter, and as many as the second
    /// one says.
    static let subjectsAfter = """
        SELECT model, subject FROM event WHERE id > ?1
        UNION ALL
        SELECT batch.model, \(Entry.subject) FROM \(Entry.source)
        WHERE batch.id > ?1 - \(CreationBatch.most) AND batch.last > ?1 AND \(Entry.number) > ?1 LIMIT ?2
        """

    /// SQL for all that is kept of the event with a number, in seven columns.
    static let whole = """
        SELECT model, subject, kind, effective, recorded, actor, changes FROM event WHERE id = ?1
        UNION ALL
        SELECT model, NULL, 'created', shapes, recorded, actor, entries -> (?1 - id)
        FROM (SELECT * FROM creation_batch WHERE id <= ?1 ORDER BY id DESC LIMIT 1) WHERE last >= ?1
        """

    /// The codes of a model's records of which something took effect after a moment and until another, in their order.
    func subjects(of model: Model, after start: Int64, until end: Int64) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT subject FROM event WHERE model = ?1 AND effective > ?2 AND effective <= ?3
                UNION
                SELECT \(Entry.subject) FROM \(Entry.source)
                WHERE batch.model = ?1 AND batch.last_effective > ?2 AND batch.first_effective <= ?3
                  AND \(Entry.effective) > ?2 AND \(Entry.effective) <= ?3
                ORDER BY 1
                """,
            arguments: [model.name, start, end]
        )
    }

    /// The creations in batches of records that are not there under their codes.
    func orphanedCreations(of model: Model) throws -> [HistoryEvent] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT \(Entry.number) AS id, batch.recorded, batch.actor, batch.entered_by, batch.shapes,
                  entry.value AS entry
                FROM \(Entry.source)
                LEFT JOIN \(model.name) AS record ON record.id = batch.first_record + entry.key
                WHERE batch.model = ? AND record.code IS NOT (\(Entry.subject))
                """,
            arguments: [model.name]
        ).map { try HistoryEvent(creation: $0, of: model) }
    }

    /// The batches that begin with a record of which one before them tells already, and the record's code.
    func repeatedCreations(of model: Model) throws -> [(batch: Int64, code: String)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT batch.id, record.code FROM (
                  SELECT id, first_record, max(last_record) OVER (
                    ORDER BY first_record, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
                  FROM creation_batch WHERE model = ?) AS batch
                JOIN \(model.name) AS record ON record.id = batch.first_record
                WHERE batch.first_record <= batch.before
                """,
            arguments: [model.name]
        ).map { ($0[0], $0[1]) }
    }
}
