import DubanModel
import DubanStore

/// What a report has read, in order, so that its numbers can say where they come from.
final class QueryJournal {
    /// One thing that was read.
    struct Reading {
        /// What was asked for.
        enum Content {
            /// A number over records; one a group.
            case aggregate(Query.Aggregate, groups: [(conditions: [Condition], value: FieldValue)])
            /// Records that were handed out.
            case records([Int64])
        }

        /// The query.
        let box: QueryBox
        /// The `file:line` of the call.
        let position: String
        var content: Content
    }

    /// More than any report says of itself.
    private static let limit = 100_000

    private(set) var readings: [Reading] = []
    private var isSplit = false

    /// The number of readings so far: a place in the journal.
    var count: Int { readings.count }

    /// Notes the outcome of an aggregate.
    func note(
        _ aggregate: Query.Aggregate,
        of grouped: GroupedQueryBox,
        _ rows: [(group: [FieldValue], value: FieldValue)],
        position: String
    ) {
        let groups = rows.map { row in
            let conditions = zip(grouped.fields, row.group).map { field, value in
                Condition(field, value.isNull ? .isKnown(false) : .equal(value))
            }
            return (conditions: conditions, value: row.value)
        }
        add(Reading(box: grouped.box, position: position, content: .aggregate(aggregate, groups: groups)))
    }

    /// Notes that a record was handed out.
    func note(row: Int64, of box: QueryBox, position: String) {
        if !isSplit, let last = readings.last, last.box === box, last.position == position,
            case .records(let rows) = last.content
        {
            readings[readings.count - 1].content = .records(rows + [row])
        } else {
            add(Reading(box: box, position: position, content: .records([row])))
        }
        isSplit = false
    }

    /// Ends the run of records, so that those of the next row of a table stand by themselves.
    func split() {
        isSplit = true
    }

    private func add(_ reading: Reading) {
        if readings.count < Self.limit { readings.append(reading) }
    }
}
