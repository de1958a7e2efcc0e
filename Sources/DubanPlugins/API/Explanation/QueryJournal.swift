import DubanDocuments
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
            case records
        }

        /// The query.
        let box: QueryBox
        /// The `file:line` of the call.
        let position: String
        let content: Content
        /// The first records that were handed out, and how many they were.
        fileprivate(set) var rows: [Int64] = []
        fileprivate(set) var rowCount = 0

        /// Whether it gave a number a group.
        var isGrouped: Bool {
            if case .aggregate(_, let groups) = content { groups.first?.conditions.isEmpty == false } else { false }
        }
    }

    /// A number that a query gave.
    struct Place: Hashable {
        /// The reading.
        let reading: Int
        /// The group of it.
        let group: Int
    }

    /// More than any report says of itself.
    private static let limit = 100_000

    /// More codes are shown of no reading.
    static let mostRows = 100

    private(set) var readings: [Reading] = []
    private var places: [String: [Place]] = [:]
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
        guard readings.count < Self.limit else { return }
        for (number, group) in groups.enumerated() {
            for key in Self.keys(of: group.value) {
                places[key, default: []].append(Place(reading: readings.count, group: number))
            }
        }
        readings.append(Reading(box: grouped.box, position: position, content: .aggregate(aggregate, groups: groups)))
    }

    /// Notes that a record was handed out.
    func note(row: Int64, of box: QueryBox, position: String) {
        let goesOn = !isSplit && readings.last.map { $0.box === box && $0.position == position } ?? false
        if !goesOn {
            guard readings.count < Self.limit else { return }
            readings.append(Reading(box: box, position: position, content: .records))
        }
        isSplit = false
        let last = readings.count - 1
        readings[last].rowCount += 1
        if readings[last].rows.count < Self.mostRows { readings[last].rows.append(row) }
    }

    /// Ends the run of records, so that those of the next row of a table stand by themselves.
    func split() {
        isSplit = true
    }

    /// Where a query gave the number that a cell shows, from a reading on, in their order.
    func places(of cell: Cell, from start: Int) -> ArraySlice<Place> {
        guard let key = Self.key(of: cell), let all = places[key] else { return [] }
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].reading < start { low = middle + 1 } else { high = middle }
        }
        return all[low...]
    }

    /// A number as it is looked up. The sum of nothing is zero.
    private static func keys(of value: FieldValue) -> [String] {
        switch value {
        case .integer(let number): ["i\(number)", "n\(Double(number))"]
        case .number(let number): ["n\(number)"]
        case .money(let money): ["m\(money.fen)"]
        case .null: ["i0", "m0"]
        default: []
        }
    }

    private static func key(of cell: Cell) -> String? {
        switch cell {
        case .integer(let number): "i\(number)"
        case .number(let number), .percent(let number): "n\(number)"
        case .money(let money): "m\(money.fen)"
        default: nil
        }
    }
}
