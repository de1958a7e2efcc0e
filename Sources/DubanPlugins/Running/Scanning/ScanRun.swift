import CRowSource
import DubanModel
import DubanStore
import LuaHost

/// One run of several row checks over the same rows. The rows come in batches, over each of which the checks go in turn.
final class ScanRun {
    /// A check that takes part.
    final class Participant {
        let entry: RegisteredEntry
        let each: LuaFunction
        let query: Query
        let box: ContextBox
        fileprivate(set) var seconds = 0.0
        fileprivate(set) var hasFailed = false
        /// What notes what it looks at.
        fileprivate(set) var log: ReadLog?
        /// What tells of rows on which it does nothing.
        fileprivate let trial: LuaTrial?

        init(entry: RegisteredEntry, each: LuaFunction, query: Query, box: ContextBox, trial: LuaTrial?) {
            self.entry = entry
            self.each = each
            self.query = query
            self.box = box
            self.trial = trial
        }
    }

    private let runtime: ScriptRuntime
    private let model: Model
    private let participants: [Participant]
    private let cursor: LuaCursor
    /// Told whose turn it is.
    var takesTurn: (Participant) -> Void = { _ in }

    /// As many rows as are read before it is known which fields the checks read, and afterward.
    private static let firstBatch = 64
    private static let batch = 512
    /// Fields that were not fetched are looked up row by row; more often than this in a batch, and they are fetched.
    private static let mostLookUps = 32

    init(_ participants: [Participant], of model: Model, runtime: ScriptRuntime) throws {
        self.runtime = runtime
        self.model = model
        self.participants = participants
        cursor = try runtime.context.hostTypes().makeCursor(
            model,
            rows: nil,
            provider: RecordStream(Query(model), in: try runtime.context.openSnapshot()),
            snapshot: runtime.context.snapshotNumber
        )
    }

    /// The row on which a check stands.
    var currentRow: Int64? { cursor.currentRow }

    /// The record on which a check stands. Its code is in the row once it is known that codes are asked for.
    var subject: Finding.Subject? {
        guard let row = cursor.currentRow else { return nil }
        let code = cursor.currentText(ofField: model.position(of: .code) ?? 0)
        guard let code = code ?? (try? runtime.context.snapshot?.code(of: model, rowID: row)) else { return nil }
        return Finding.Subject(model: model.name, code: code)
    }

    /// Goes over rows: all between two ids, or only some of them.
    ///
    /// - Parameters:
    ///   - learned: the fields that the checks are known to read; those that they turn out to read are added.
    ///   - kept: rows that were read before.
    func run(
        over rows: ClosedRange<Int64>,
        only: [Int64]?,
        learned: inout LuaFieldSet?,
        mayReadAhead: Bool,
        kept: KeptRows? = nil
    ) throws {
        defer { cursor.close() }
        for participant in participants {
            participant.log = ReadLog(
                model: model,
                row: { [weak self] in self?.currentRow },
                code: { [weak self] in self?.subject?.code }
            )
        }
        var first = rows.lowerBound
        while first <= rows.upperBound {
            let isLearning = learned == nil
            let fields = learned.map { Array($0) } ?? Array(model.fields.indices)
            let last = try pass(
                over: first...rows.upperBound,
                only: only,
                fields: fields,
                ends: isLearning,
                mayReadAhead: mayReadAhead,
                // As long as it is not known what is needed, everything is read, and that is not worth keeping.
                kept: isLearning ? nil : kept
            )
            learned = LuaFieldSet(Array(learned ?? LuaFieldSet()) + Array(cursor.usedFields))
            guard let last, last < rows.upperBound else { break }
            first = last + 1
        }
        for participant in participants { noteWhatAllNeed(participant, learned) }
    }

    /// What a verdict depends on whatever the code does: where fields that stand in other records are taken from, and who
    /// may see what.
    private func noteWhatAllNeed(_ participant: Participant, _ learned: LuaFieldSet?) {
        guard let log = participant.log else { return }
        for field in participant.trial?.fieldsComparedWithPivot ?? LuaFieldSet() {
            log.note(moment: model.fields[field].name)
        }
        for field in learned.map({ Array($0) }) ?? [] { log.note(lookup: model.fields[field], of: model) }
        for condition in participant.query.conditions {
            if let field = model.field(condition.field) { log.note(lookup: field, of: model) }
        }
        guard runtime.context.snapshot?.isScoped == true else { return }
        log.note(.organization)
        if let owner = model.owner.flatMap(runtime.context.catalog.named) {
            log.note(owner)
            log.note(.unit)
        } else if model.name == Model.task.name {
            log.notePart(CheckReads.Parts(model: Model.unit.name, field: "task"))
        }
    }

    /// Goes over rows until there are no more, or until other fields are to be fetched.
    ///
    /// - Parameter ends: whether it ends after the first rows in any case.
    /// - Returns: the last row up to which all were gone over; nil where the others need not be.
    private func pass(
        over rows: ClosedRange<Int64>,
        only: [Int64]?,
        fields: [Int],
        ends: Bool,
        mayReadAhead: Bool,
        kept: KeptRows?
    ) throws -> Int64? {
        let scan = try runtime.context.openSnapshot().scan(
            model,
            rows: rows,
            only: only,
            fields: fields,
            readers: participants.map(\.query),
            kept: kept
        )
        defer {
            cursor.dropBatch()
            scan.close()
        }
        cursor.setColumns(scan.columns, identity: 0)
        _ = cursor.takeUnfetchedReads()
        let most = ends ? ScanRun.firstBatch : ScanRun.batch
        while let batch = try scan.next(most: most, mayReadAhead: mayReadAhead) {
            cursor.take(batch)
            for (place, participant) in participants.enumerated() where !participant.hasFailed {
                go(participant, filter: scan.filters[place])
            }
            guard participants.contains(where: { !$0.hasFailed }) else { return nil }
            if ends || cursor.takeUnfetchedReads() > ScanRun.mostLookUps { return batch.lastRow }
        }
        return scan.rows.upperBound
    }

    private func go(_ participant: Participant, filter: RowFilter?) {
        takesTurn(participant)
        runtime.context.readLog = participant.log
        defer { runtime.context.readLog = nil }
        let start = ContinuousClock.now
        do throws(LuaError) {
            try cursor.forEachInBatch(
                participant.each,
                context: runtime.contextType.value(participant.box),
                filter: filter?.pointer,
                trial: participant.trial
            )
        } catch {
            // It is run once more by itself, and tells of the error there.
            participant.hasFailed = true
        }
        participant.seconds += start.duration(to: .now).seconds
    }
}
