public import DubanModel
public import struct DubanModel.Record
import GRDB

extension Snapshot {
    /// A record's events, in the order in which they took effect.
    public func events(of model: Model, code: String) throws(StoreError) -> [HistoryEvent] {
        let model = catalog.current(model)
        return try events(where: "model = ? AND subject = ?", [model.name, code], model: { _ in model })
    }

    /// The events of a task and of all its parts, in the order in which they took effect.
    public func events(ofTask code: String) throws(StoreError) -> [HistoryEvent] {
        var events = try events(of: .task, code: code)
        for part in Model.task.parts {
            // Which parts there are is asked in the present: one may have begun after the as-of day.
            for record in try records(Query(part).and(.task, .equal(.text(code)))) {
                events += try self.events(of: part, code: record.code)
            }
        }
        return events.sorted { ($0.effective, $0.id) < ($1.effective, $1.id) }
    }

    private func events(
        where condition: String,
        _ arguments: [any DatabaseValueConvertible],
        model: (String) -> Model?
    ) throws(StoreError) -> [HistoryEvent] {
        var sql = "SELECT * FROM event WHERE \(condition) AND effective <= ?"
        var arguments = arguments + [asOf.moment.encoded]
        if let known = asOf.knownAt?.encoded {
            sql += " AND recorded <= ?"
            arguments.append(known)
        }
        var events: [HistoryEvent] = []
        try reading {
            let rows = try Row.fetchCursor(
                database,
                sql: sql + " ORDER BY effective, id",
                arguments: StatementArguments(arguments)
            )
            while let row = try rows.next() {
                guard let model = model(row["model"]) else { continue }
                events.append(try HistoryEvent(row, of: model))
            }
        }
        return events
    }
}
