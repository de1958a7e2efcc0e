import DubanModel

/// Where a former state is kept, so that the states that held on a day lie together on disk.
///
/// An as-of date asks for the states that held at the end of a day. Each former state held at the ends of a run of days,
/// first to last; it is kept at the day of that run whose number ends with the most zero bits. The states that held on a
/// day are then found at a few dozen days: those that the day's own number leads to by clearing its last bits one after
/// another, and by rounding it up at each of them. This is the relational interval tree of Kriegel, Pötke and Seidl
/// (2000), over the days of the calendar.
///
/// The number of a state's row begins with its node, so that SQLite, which keeps rows in the order of their numbers,
/// keeps a node's states side by side, and ends with the record's id, so that it keeps them in the order of the records:
/// the states of a node all held at the end of one day, so that no record has two there. States that no as-of date sees,
/// because they held at the end of no day or a correction took their place, are kept apart and numbered in turn.
enum HistoryNode {
    /// The bits of a row's number below its node.
    static let recordBits: Int64 = 41
    /// All of those bits.
    static let recordMask: Int64 = (1 << recordBits) - 1

    /// The bits of a day's number: enough for the year 9999.
    private static let dayBits: Int64 = 22

    /// The node of states that no as-of date sees.
    static let unseen: Int64 = 0

    /// The node of a state that held from one moment until just before another, both encoded.
    static func node(validFrom: Int64, validTo: Int64) -> Int64 {
        let first = day(validFrom)
        let last = validTo == .max ? day(Moment(.latest).encoded) : day(validTo) - 1
        guard last >= first, first > 0 else { return unseen }
        if first == last { return last }
        // Above the highest bit in which they differ, the day before the first and the last agree.
        let differing = (first - 1) ^ last
        let shift = Int64(63 - differing.leadingZeroBitCount)
        return (last >> shift) << shift
    }

    /// The nodes at which states that held at the end of a day may be kept, in their order.
    static func nodes(seenOn date: CivilDate) -> [Int64] {
        let day = day(Moment(date).encoded)
        var nodes: Set<Int64> = []
        for shift in 0..<dayBits {
            nodes.insert((day >> shift) << shift)
            nodes.insert(((day >> shift) + 1) << shift)
        }
        return nodes.filter { $0 != unseen && $0 < 1 << dayBits }.sorted()
    }

    /// The numbers of the rows at a node.
    static func rows(at node: Int64) -> ClosedRange<Int64> {
        let first = node << recordBits
        return first...(first | recordMask)
    }

    /// The number of the row at a node that keeps a record's state, or nil for an id that is beyond all numbers.
    static func row(at node: Int64, ofRecord id: Int64) -> Int64? {
        guard id > 0, id <= recordMask else { return nil }
        return node << recordBits | id
    }

    /// Days counted from 1, so that zero is no day.
    private static func day(_ encoded: Int64) -> Int64 {
        let date = Moment(encoded: encoded)?.date ?? .earliest
        return Int64(date.dayNumber - CivilDate.earliest.dayNumber + 1)
    }
}
