import DubanModel
import struct DubanModel.Record
import GRDB

/// Holds every record, present and former, against what its events say.
struct ReplayCheck {
    let database: Database

    func run(into report: inout IntegrityReport, progress: (Int) -> Void) throws {
        let horizons = try Horizon.all(in: database)
        for model in Model.all {
            try check(model, horizon: horizons[model.name], into: &report, progress: progress)
        }
    }

    /// Goes over a model's records and its events side by side, both in the order of the codes.
    private func check(
        _ model: Model,
        horizon: Horizon?,
        into report: inout IntegrityReport,
        progress: (Int) -> Void
    ) throws {
        let records = try RecordTable(model, in: database)
        let nodes = try HistoryNodeTable.nodes(of: model, in: database)
        let subjects = try Row.fetchCursor(database, sql: "SELECT id, code FROM \(model.name) ORDER BY code")
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT * FROM event WHERE model = ? ORDER BY subject, effective, id",
            arguments: [model.name]
        )
        var event = try rows.next().map { try HistoryEvent($0, of: model) }
        let table = EventTable(database)
        for orphan in try table.orphanedCreations(of: model) { report.add(.orphan(orphan)) }
        for again in try table.repeatedCreations(of: model) {
            report.add(.createdAgain(model, again.code, batch: again.batch))
        }
        let creations = CreationReader(table, of: model)
        while let subject = try subjects.next() {
            let code: String = subject["code"]
            while let orphan = event, orphan.subject < code {
                report.add(.orphan(orphan))
                event = try rows.next().map { try HistoryEvent($0, of: model) }
            }
            var events: [HistoryEvent] = []
            if let creation = try creations.creation(ofRecord: subject["id"]), creation.subject == code {
                events.append(creation)
            }
            while let next = event, next.subject == code {
                events.append(next)
                event = try rows.next().map { try HistoryEvent($0, of: model) }
            }
            report.records += 1
            report.events += events.count
            if report.records.isMultiple(of: 1000) { progress(report.records) }
            try check(subject["id"], code, of: model, events, in: records, nodes, into: &report)
            if let last = events.map(\.effective.encoded).max(), last > horizon?.latestEffective ?? .min {
                report.add(.beyondHorizon(model, code))
            }
        }
        while let orphan = event {
            report.add(.orphan(orphan))
            event = try rows.next().map { try HistoryEvent($0, of: model) }
        }
    }

    private func check(
        _ id: Int64,
        _ code: String,
        of model: Model,
        _ events: [HistoryEvent],
        in table: RecordTable,
        _ nodes: [Int64: HistoryNodeTable.Span],
        into report: inout IntegrityReport
    ) throws {
        let segments = Timeline(model: model, events: events.sorted { $0.id < $1.id }).segments
        let present = try table.present(id)
        guard let last = segments.last else {
            return report.add(.withoutEvents(model, code))
        }
        if let field = last.record.firstDifference(from: present.record) {
            report.add(
                .differs(
                    model,
                    code,
                    field,
                    stored: present.record[field].written,
                    events: last.record[field].written
                )
            )
        } else if last.from != present.validFrom {
            report.add(
                .differs(model, code, "valid_from", stored: "\(present.validFrom)", events: "\(last.from)")
            )
        }
        let expected = segments.dropLast().enumerated().map { position, segment in
            FormerState(from: segment.from.encoded, to: segments[position + 1].from.encoded, record: segment.record)
        }
        let found = try table.unrevokedHistory(of: id)
        let isMisplaced = found.contains { former in
            let node = HistoryNode.node(validFrom: former.row.validFrom, validTo: former.row.validTo)
            guard node != HistoryNode.unseen else { return former.version >> HistoryNode.recordBits != node }
            let isKnown = nodes[node].map { $0.earliest <= former.row.validFrom && $0.latest >= former.row.validTo }
            return isKnown != true || former.version != HistoryNode.row(at: node, ofRecord: id)
        }
        let states = found.map { FormerState(from: $0.row.validFrom, to: $0.row.validTo, record: $0.row.record) }
        if isMisplaced || states.sorted(by: FormerState.isEarlier) != Array(expected) {
            report.add(.historyDiffers(model, code, stored: found.count, events: expected.count))
        }
    }

    /// A former state and the time in which it held.
    private struct FormerState: Equatable {
        let from: Int64
        let to: Int64
        let record: Record

        static func isEarlier(_ left: FormerState, _ right: FormerState) -> Bool {
            (left.from, left.to) < (right.from, right.to)
        }
    }
}

extension Record {
    /// The first stored field in which two records of a model differ.
    fileprivate func firstDifference(from other: Record) -> FieldName? {
        model.storedFields.map(\.name).first { self[$0] != other[$0] }
    }
}
