public import DubanModel
public import struct DubanModel.Record

extension Snapshot {
    /// The last meeting of a kind by its sequence number, or by its day where none has one.
    public func lastMeeting(ofKind kind: String) throws(StoreError) -> Record? {
        try records(
            Query(
                .meeting,
                where: [Condition(.kind, .equal(.text(kind)))],
                order: [Query.Order("sequence", isDescending: true), Query.Order("held", isDescending: true)],
                limit: 1
            )
        ).first
    }

    /// The meeting that a word means: its code, or its number among those of a kind. Nil where there is none.
    public func meeting(_ written: String, ofKind kind: String) throws(StoreError) -> Record? {
        if let meeting = try record(.meeting, code: written) { return meeting }
        guard let number = Int64(written) else { return nil }
        return try records(
            Query(
                .meeting,
                where: [Condition(.kind, .equal(.text(kind))), Condition("sequence", .equal(.integer(number)))]
            )
        ).first
    }

    /// What stands on a meeting's agenda, in its order, with the tasks.
    public func agenda(of meeting: Record) throws(StoreError) -> [(item: Record, task: Record)] {
        let items = try records(Query.standing(.agendaItem).and(.meeting, .equal(.text(meeting.code))))
        var agenda: [(item: Record, task: Record)] = []
        for item in Agenda(of: meeting, items: items).items {
            guard let task = try item[.task].text.flatMap({ code throws(StoreError) in try record(.task, code: code) })
            else { continue }
            agenda.append((item, task))
        }
        return agenda
    }

    /// How many tasks stand on the agendas of meetings, by the meetings' codes.
    public func agendaCounts() throws(StoreError) -> [String: Int64] {
        var counts: [String: Int64] = [:]
        for row in try aggregate([.count], of: Query.standing(.agendaItem), groupedBy: [.meeting]) {
            if let meeting = row.group.first?.text { counts[meeting] = row.values.first?.integer }
        }
        return counts
    }
}
