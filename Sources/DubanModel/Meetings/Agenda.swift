/// The tasks on a meeting's agenda, in their order. What changes it gives the records that differ from then on: places
/// are counted from 1 without gaps, whatever a source had brought in.
public struct Agenda: Sendable {
    /// The meeting.
    public let meeting: Record
    /// What stands on the agenda, in its order.
    public let items: [Record]
    /// What was withdrawn from it, by task.
    private let withdrawn: [String: Record]

    /// Puts a meeting's items in their order.
    ///
    /// - Parameter items: all of the meeting's, those that were withdrawn too.
    public init(of meeting: Record, items: [Record]) {
        self.meeting = meeting
        self.items = items.filter { $0[.withdrawn].isNull }.sorted { left, right in
            (left["number"].integer ?? .max, left.code) < (right["number"].integer ?? .max, right.code)
        }
        withdrawn = Dictionary(
            items.filter { !$0[.withdrawn].isNull }.map { ($0[.task].written, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Puts tasks on the agenda; one that was withdrawn comes back.
    ///
    /// - Parameters:
    ///   - purpose: why they are on it; unless given, to be assigned where the task is this meeting's, to be reported on
    ///     where it is another's.
    ///   - position: the place of the first of them; the end unless given.
    public func adding(
        _ tasks: [Record],
        purpose: String?,
        note: String?,
        at position: Int?
    ) throws(ModelError) -> [RecordChange] {
        var added: [Record] = []
        for task in tasks {
            if let known = (items + added).first(where: { $0[.task].text == task.code }) {
                throw .onAgendaAlready(task.code, meeting.code, number: items.firstIndex(of: known).map { $0 + 1 })
            }
            let former = withdrawn[task.code]
            let isOwn = task[.meeting].text == meeting.code
            added.append(
                Record(
                    .agendaItem,
                    [
                        .code: .text(former?.code ?? "\(meeting.code)/\(task.code)"),
                        .meeting: .text(meeting.code), .task: .text(task.code),
                        "purpose": .text(purpose ?? (isOwn ? "assign" : "report")),
                        "note": note.map(FieldValue.text) ?? former?["note"] ?? .null,
                    ]
                )
            )
        }
        let place = try place(position ?? items.count + 1, upTo: items.count + 1)
        let codes = Set(added.map(\.code))
        return numbered(Array(items[..<place]) + added + Array(items[place...])) { item in
            codes.contains(item.code) ? (event: "added", note: note) : (event: "moved", note: nil)
        }
    }

    /// Gives a task another place.
    public func moving(_ task: String, to position: Int) throws(ModelError) -> [RecordChange] {
        let index = try index(of: task)
        let place = try place(position, upTo: items.count)
        var moved = items
        moved.insert(moved.remove(at: index), at: place)
        return numbered(moved) { _ in (event: "moved", note: nil) }
    }

    /// Takes a task off the agenda. It keeps the number it had; those after it move up.
    public func withdrawing(_ task: String, reason: String) throws(ModelError) -> [RecordChange] {
        let index = try index(of: task)
        guard !reason.isEmpty else { throw .missing("reason", "why it is taken off the agenda", zh: "撤回原因") }
        var rest = items
        var item = rest.remove(at: index)
        item[.withdrawn] = .text(reason)
        return [RecordChange(item, event: "withdrawn", note: reason)]
            + numbered(rest) { _ in (event: "moved", note: nil) }
    }

    /// The items that differ once each has the number of its place.
    private func numbered(
        _ ordered: [Record],
        _ occasion: (Record) -> (event: String, note: String?)
    ) -> [RecordChange] {
        let known = Dictionary(items.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        return ordered.enumerated().compactMap { offset, item in
            var item = item
            item["number"] = .integer(Int64(offset + 1))
            if known[item.code] == item { return nil }
            let (event, note) = occasion(item)
            return RecordChange(item, event: event, note: note)
        }
    }

    private func index(of task: String) throws(ModelError) -> Int {
        guard let index = items.firstIndex(where: { $0[.task].text == task }) else {
            throw .notOnAgenda(task, meeting.code)
        }
        return index
    }

    private func place(_ position: Int, upTo count: Int) throws(ModelError) -> Int {
        guard (1...max(1, count)).contains(position) else { throw .noPlaceOnAgenda(position, count: count) }
        return position - 1
    }
}
