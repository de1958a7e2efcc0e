import DubanModel
import struct DubanModel.Record
import GRDB

/// Writes the events of one transaction. They wait for one another, since the creations of many records go into
/// batches; whoever reads events calls ``flush()`` first.
final class EventWriter {
    /// An event that is yet to be written: an object, since going over many of them copies none of what they hold.
    final class Pending {
        enum Content {
            /// The making of the record with a number; the entry is nil where it cannot be part of a batch.
            case creation(Record, number: Int64, CreationEntry?)
            /// What changed, as JSON in UTF-8.
            case changes([UInt8])
        }

        let model: Model
        let subject: String
        let kind: String
        let effective: Moment
        let author: Author
        let note: String?
        let content: Content

        init(
            _ kind: String,
            of record: Record,
            _ content: Content,
            effective: Moment,
            author: Author,
            note: String?
        ) {
            model = record.model
            subject = record.code
            self.kind = kind
            self.effective = effective
            self.author = author
            self.note = note
            self.content = content
        }
    }

    /// So many events wait at most.
    private static let mostPending = 4096
    /// Fewer creations of a model than this have a row each.
    private static let leastOfBatch = CreationBatch.most

    private let recorded: Moment
    private let deferredIndexes: DeferredIndexes
    private let insertion: PreparedStatement
    private let batchInsertion: PreparedStatement
    private var pending: [Pending] = []
    /// The number of the last event.
    private var last: Int64
    /// The number of the last event of earlier transactions.
    private let earlier: Int64
    private var insertedRows: Int64 = 0

    init(_ database: Database, recorded: Moment, deferredIndexes: DeferredIndexes) throws {
        let connection = try database.openConnection()
        self.recorded = recorded
        self.deferredIndexes = deferredIndexes
        earlier = try EventTable(database).lastNumber()
        last = earlier
        insertion = try PreparedStatement(
            """
            INSERT INTO event (id, model, subject, kind, effective, recorded, actor, entered_by, note, changes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            on: connection
        )
        batchInsertion = try PreparedStatement(
            """
            INSERT INTO creation_batch (id, last, model, first_record, last_record, first_effective, last_effective,
              recorded, actor, entered_by, shapes, entries)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            on: connection
        )
    }

    /// Adds an event behind all others.
    func append(_ event: Pending) throws {
        pending.append(event)
        if pending.count >= Self.mostPending { try flush() }
    }

    /// Writes what waits. Creations that go into batches come before everything else: no change of a record is recorded
    /// before its creation.
    func flush() throws {
        guard !pending.isEmpty else { return }
        let events = pending
        pending.removeAll(keepingCapacity: true)
        let models = batchedModels(of: events)
        for model in models { try writeBatches(of: model, events) }
        for event in events where !(event.isBatchable && models.contains(event.model.name)) { try write(event) }
    }

    /// The names of the models of which there are enough creations, in the order in which these began.
    private func batchedModels(of events: [Pending]) -> [String] {
        var counts = ModelValues<Int>()
        for event in events where event.isBatchable { counts[event.model.name] = (counts[event.model.name] ?? 0) + 1 }
        return counts.items.filter { $0.value >= Self.leastOfBatch }.map(\.name)
    }

    private func writeBatches(of model: String, _ events: [Pending]) throws {
        var batch: CreationBatch?
        for event in events where event.model.name == model {
            guard case .creation(_, let number, let entry?) = event.content else { continue }
            if let full = batch, !full.takes(record: number, by: event.author) {
                try write(full)
                batch = nil
            }
            if batch == nil { batch = CreationBatch(of: event.model, by: event.author, firstRecord: number) }
            batch?.append(entry)
        }
        if let batch { try write(batch) }
    }

    private func write(_ batch: CreationBatch) throws {
        try batchInsertion.bind([
            .integer(last + 1), .integer(last + batch.count), .text(batch.model.name), .integer(batch.firstRecord),
            .integer(batch.firstRecord + batch.count - 1), .integer(batch.firstEffective),
            .integer(batch.lastEffective), .moment(recorded), .text(batch.author.actor),
            batch.author.enteredBy.map(FieldValue.text) ?? .null, .text(batch.shapeNames),
        ])
        try batchInsertion.run(withText: batch.entries, at: 12)
        last += batch.count
    }

    private func write(_ event: Pending) throws {
        let changes =
            switch event.content {
            case .creation(let record, _, _): ChangesCoding.encode(from: nil, to: record)
            case .changes(let changes): changes
            }
        last += 1
        try insertion.bind([
            .integer(last), .text(event.model.name), .text(event.subject), .text(event.kind), .moment(event.effective),
            .moment(recorded), .text(event.author.actor), event.author.enteredBy.map(FieldValue.text) ?? .null,
            event.note.map(FieldValue.text) ?? .null,
        ])
        try insertion.run(withText: changes, at: 10)
        insertedRows += 1
        if insertedRows == DeferredIndexes.leastRows {
            try deferredIndexes.begin(with: "event", earlierRows: earlier, history: false)
        }
    }
}

extension EventWriter.Pending {
    /// Whether it may be part of a batch.
    fileprivate var isBatchable: Bool {
        guard case .creation(_, _, .some) = content else { return false }
        return note == nil
    }
}
