public import DubanModel
public import struct DubanModel.Record
import GRDB

/// Changes being made together. Every change writes its event in the same transaction.
public final class WriteTransaction {
    /// What became of a record that was put.
    public enum Outcome: Sendable, Hashable {
        /// It was not there before.
        case created
        /// Something about it changed.
        case updated
        /// Everything was so already.
        case unchanged
    }

    private let database: Database
    private(set) var author: Author
    /// The models of the workspace.
    public let catalog: ModelCatalog
    /// When the changes are recorded.
    public let recorded: Moment
    private var tables = ModelValues<RecordTable>()
    private var horizons = ModelValues<Horizon>()
    /// The models whose horizon has moved and is yet to be written.
    private var movedHorizons: Set<String> = []
    private let events: EventTable
    private let eventWriter: EventWriter
    private let deferredIndexes: DeferredIndexes
    /// Codes that were found to be there, by model: nothing is ever deleted, so they stay so.
    private var knownCodes = ModelValues<KnownCodes>()
    /// The record that was made last, to which those that follow it often refer, as a task's units do.
    private var lastCreated: (model: String, code: String) = ("", "")
    /// More codes than that of a model are forgotten again.
    private static let mostKnownCodes = 4096

    init(_ database: Database, by author: Author, recorded: Moment, catalog: ModelCatalog = .standard) throws {
        self.database = database
        self.author = author
        self.recorded = recorded
        self.catalog = catalog
        for (model, horizon) in try Horizon.all(in: database) { horizons[model] = horizon }
        events = EventTable(database)
        deferredIndexes = DeferredIndexes(database)
        eventWriter = try EventWriter(database, recorded: recorded, deferredIndexes: deferredIndexes)
    }

    /// Makes some of the changes in somebody else's name.
    public func acting<Result, Failure: Error>(
        as other: Author,
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let own = author
        author = other
        defer { author = own }
        return try body()
    }

    /// The present state, as this transaction sees it.
    public func snapshot(asOf: AsOf) throws(StoreError) -> Snapshot {
        try finish()
        return try Snapshot(database, asOf: asOf, catalog: catalog)
    }

    /// Whether a record with a code is known.
    public func exists(_ model: Model, code: String) throws(StoreError) -> Bool {
        try writing { try table(model).rowID(ofCode: code) != nil }
    }

    /// Brings in a record: makes it where its code is new, changes what differs where it is known. The record's own
    /// dates become the times at which its states took effect.
    ///
    /// - Parameters:
    ///   - provided: the fields that the source speaks of; the others of a known record stay. Nil for all.
    ///   - effective: when the record's one state took effect, instead of its own dates.
    @discardableResult
    public func put(
        _ record: Record,
        provided: Set<FieldName>? = nil,
        effective: Moment? = nil
    ) throws(StoreError) -> Outcome {
        let record = record.adopted(by: catalog)
        if let problem = record.problems().first { throw .invalid(problem) }
        return try put(record, provided: provided, effective: effective) {
            PreparedRecord.steps(record, effective: effective)
        }
    }

    /// Brings in a record of which much is worked out already, like any other.
    @discardableResult
    package func put(_ prepared: PreparedRecord, provided: Set<FieldName>? = nil) throws(StoreError) -> Outcome {
        if let problem = prepared.problems.first { throw .invalid(problem) }
        return try put(prepared.record, provided: provided, effective: prepared.effective) { prepared.steps }
    }

    /// - Parameter steps: gives the states of the record, should it be a new one.
    private func put(
        _ record: Record,
        provided: Set<FieldName>?,
        effective: Moment?,
        steps: () -> [PreparedRecord.Step]
    ) throws(StoreError) -> Outcome {
        try checkReferences(of: record)
        return try writing {
            let table = try table(record.model)
            guard let id = try table.rowID(ofCode: record.code) else {
                _ = try checked(record, over: nil)
                try create(steps(), in: table)
                return .created
            }
            try deferredIndexes.restore()
            let (record, provided) = try counted(record, provided: provided)
            let states = record.states(effective: effective)
            let correction = StageCorrection(from: try table.present(id).record, to: states, provided: provided)
            var outcome = Outcome.unchanged
            for state in states where try apply(state, provided: provided, toRow: id, in: table) {
                outcome = .updated
            }
            if effective == nil, !correction.isEmpty, try correct(correction, record, id: id, in: table) {
                outcome = .updated
            }
            return outcome
        }
    }

    private func create(_ steps: [PreparedRecord.Step], in table: RecordTable) throws {
        guard let last = steps.last else { return }
        let id = try insert(last.record, into: table, validFrom: last.effective)
        lastCreated = (last.record.model.name, last.record.code)
        for (position, step) in steps.enumerated() {
            if position + 1 < steps.count {
                try table.insertHistory(
                    HistoryRow(
                        id: id,
                        record: step.record,
                        validFrom: step.effective.encoded,
                        validTo: steps[position + 1].effective.encoded,
                        knownFrom: recorded.encoded,
                        endKnown: recorded.encoded
                    )
                )
            }
            let content: EventWriter.Pending.Content =
                switch step.content {
                case .creation(let entry): .creation(step.record, number: id, entry)
                case .changes(let changes): .changes(changes)
                }
            try record(step.event, of: step.record, content, effective: step.effective)
        }
    }

    /// Puts in the present state of a record that was not there before.
    func insert(_ record: Record, into table: RecordTable, validFrom: Moment) throws -> Int64 {
        let id = try table.insert(record, validFrom: validFrom, knownFrom: recorded)
        if table.insertedRows == DeferredIndexes.leastRows {
            let earlier = id - DeferredIndexes.leastRows
            try deferredIndexes.begin(with: record.model.name, earlierRows: earlier, history: true)
        }
        return id
    }

    /// Makes the indexes that were left out, before something is looked up by one.
    func restoreIndexes() throws {
        try deferredIndexes.restore()
    }

    /// Applies one state's values to a known record, from the state's moment on; false where nothing differs.
    private func apply(
        _ state: Record.State,
        provided: Set<FieldName>?,
        toRow id: Int64,
        in table: RecordTable
    ) throws -> Bool {
        let model = state.record.model
        let given = model.givenFields.map(\.name)
        let fields = given.filter { provided?.contains($0) ?? true }
        let present = try table.present(id)
        if state.effective >= present.validFrom {
            var changed = present.record
            for field in fields { changed[field] = state.record[field] }
            changed = try checked(changed, over: present.record)
            guard changed != present.record else { return false }
            try table.replace(present, by: changed, id: id, validFrom: state.effective, recorded: recorded)
            let kind = state.event == "created" ? "updated" : state.event
            try record(kind, from: present.record, to: changed, effective: state.effective)
            return true
        }
        // The change took effect before the present state did: the states from then on are told anew.
        let before = try timeline(of: state.record)
        let then = before.state(at: state.effective)
        var changed = then ?? Record(model)
        for field in then == nil ? given : fields { changed[field] = state.record[field] }
        changed = try checked(changed, over: then)
        guard changed != then else { return false }
        try record(then == nil ? "created" : "corrected", from: then, to: changed, effective: state.effective)
        try table.rewrite(id, as: try timeline(of: state.record), recorded: recorded)
        return true
    }

    /// The states of a record that follow from its events, those of this transaction among them.
    private func timeline(of record: Record) throws -> Timeline {
        try eventWriter.flush()
        return Timeline(model: record.model, events: try events.events(of: record.model, subject: record.code))
    }

    /// The record as it is to be written, once its ledger fields fit its ledger, and observations their indicators.
    func checked(_ record: Record, over before: Record?) throws(StoreError) -> Record {
        try checkObservations(record, over: before)
        if let problem = record.ledgerProblems(before: before).first { throw .invalid(problem) }
        let packed = record.packed(over: before)
        guard packed[.ledgerValues].text?.utf8.count ?? 0 <= FieldType.longestText else {
            throw .longLedgerValues(packed)
        }
        return packed
    }

    /// Takes back what dates that moved had made happen; false where there is nothing to take back.
    private func correct(
        _ correction: StageCorrection,
        _ source: Record,
        id: Int64,
        in table: RecordTable
    ) throws -> Bool {
        var isCorrected = false
        while let next = correction.next(in: try timeline(of: source)) {
            try record("corrected", from: next.before, to: next.after, effective: next.effective)
            isCorrected = true
        }
        if isCorrected { try table.rewrite(id, as: try timeline(of: source), recorded: recorded) }
        return isCorrected
    }

    func record(
        _ kind: String,
        from before: Record?,
        to after: Record,
        effective: Moment,
        note: String? = nil
    ) throws {
        let changes = ChangesCoding.encode(from: before, to: after)
        try self.record(kind, of: after, .changes(changes), effective: effective, note: note)
    }

    private func record(
        _ kind: String,
        of record: Record,
        _ content: EventWriter.Pending.Content,
        effective: Moment,
        note: String? = nil
    ) throws {
        try eventWriter.append(
            EventWriter.Pending(kind, of: record, content, effective: effective, author: author, note: note)
        )
        let model = record.model.name
        let known = horizons[model]
        let latest = Horizon(
            latestEffective: max(known?.latestEffective ?? .min, effective.encoded),
            latestRecorded: max(known?.latestRecorded ?? .min, recorded.encoded)
        )
        guard latest != known else { return }
        movedHorizons.insert(model)
        horizons[model] = latest
    }

    func checkReferences(of record: Record) throws(StoreError) {
        for (position, name) in record.model.references {
            // A record may refer to another of its kind that is still to come: the engine checks at the end.
            guard name != record.model.name, let code = record.values[position].text else { continue }
            if lastCreated.model == name, lastCreated.code == code { continue }
            if knownCodes[name]?.codes.contains(ExactText(code)) == true { continue }
            guard let target = Model.named(name) else { continue }
            guard try exists(target, code: code) else {
                let field = record.model.fields[position]
                let place = LocalizedText(field.name.rawValue, zh: field.label(.simplifiedChinese))
                throw try unknownReference(place, code, to: target)
            }
            remember(code, of: name)
        }
    }

    private func remember(_ code: String, of model: String) {
        let known = knownCodes[model] ?? KnownCodes()
        if known.codes.count >= Self.mostKnownCodes { known.codes = [] }
        known.codes.insert(ExactText(code))
        knownCodes[model] = known
    }

    /// An object, so that adding a code copies none of the others.
    private final class KnownCodes {
        var codes: Set<ExactText> = []
    }

    /// Goes through the present observations whose field has a value.
    func eachObservation(
        where field: FieldName,
        is value: String,
        _ body: (PlacedObservation) throws -> Void
    ) throws(StoreError) {
        try writing {
            try deferredIndexes.restore()
            try PlacedObservation.forEach(where: field, is: value, in: database, body)
        }
    }

    func table(_ model: Model) throws -> RecordTable {
        if let table = tables[model.name] { return table }
        let table = try RecordTable(catalog.current(model), in: database)
        tables[model.name] = table
        return table
    }

    /// Writes what is kept until the end of the transaction.
    func finish() throws(StoreError) {
        try writing {
            try eventWriter.flush()
            try deferredIndexes.restore()
            for (model, horizon) in horizons.items where movedHorizons.contains(model) {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO horizon VALUES (?, ?, ?)",
                    arguments: [model, horizon.latestEffective, horizon.latestRecorded]
                )
            }
            movedHorizons = []
        }
    }

    func writing<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
        do {
            return try body()
        } catch {
            throw .database(error, doing: "write the workspace", zh: "写入工作区")
        }
    }
}
