public import DubanModel
public import struct DubanModel.Record
import GRDB

extension Snapshot {
    /// A record's events, in the order in which they took effect.
    public func events(of model: Model, code: String) throws(StoreError) -> [HistoryEvent] {
        let model = catalog.current(model)
        var events: [HistoryEvent] = []
        try reading { events = try EventTable(database).events(of: model, subject: code) }
        let known = asOf.knownAt?.encoded ?? .max
        return events.filter { $0.effective.encoded <= asOf.moment.encoded && $0.recorded.encoded <= known }
            .sorted { ($0.effective, $0.id) < ($1.effective, $1.id) }
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
}
