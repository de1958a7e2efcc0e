import DubanModel

/// Columns of rows that scans have read and that are kept in memory for the scans that follow, so that the engine reads and
/// decodes each of them once for several plugins.
///
/// Of a model the first rows are kept, since whoever goes over all rows begins with them: were they given up for later
/// ones, they would be gone when the next one begins.
///
/// It belongs to one snapshot and holds rows as somebody has them who sees everything.
public final class KeptRows {
    /// All the rows that stand between two ids.
    final class Segment {
        let rows: ClosedRange<Int64>
        let ids: KeptColumn
        /// By the place of their field in the model.
        fileprivate(set) var columns: [Int: KeptColumn] = [:]

        fileprivate init(rows: ClosedRange<Int64>, ids: KeptColumn) {
            self.rows = rows
            self.ids = ids
        }

        /// A field's column; nil where it is not there, or not in the way it is needed.
        func column(_ field: Int, withValues: Bool) -> KeptColumn? {
            columns[field].flatMap { $0.hasValues || !withValues ? $0 : nil }
        }

        fileprivate var bytes: Int { columns.values.reduce(ids.bytes) { $0 + $1.bytes } }
    }

    private var segments: [String: [Segment]] = [:]
    private let capacity: Int
    /// Whether something did not find room: then nothing more is tried.
    private var isFull = false
    /// How many bytes the columns take.
    public private(set) var bytes = 0
    /// Whether more is kept: whether anybody is going to ask for it.
    public var isGrowing = false

    /// The most bytes that are taken: much less than a worker may take.
    public static let standardCapacity = 32 << 20
    /// Of a model so many rows are kept at most, so that there is room for all of their columns.
    private static let mostRows: Int64 = 131_072

    /// Makes room for so many bytes.
    public init(capacity: Int = standardCapacity) {
        self.capacity = capacity
    }

    /// The rows of a model among which those from an id on begin.
    func segment(of model: Model, from row: Int64) -> Segment? {
        segments[model.name]?.first { $0.rows.contains(row) }
    }

    /// How many bytes columns of some rows may take; nil where they are not to be kept.
    func room(for rows: ClosedRange<Int64>) -> Int? {
        isGrowing && !isFull && rows.upperBound <= KeptRows.mostRows ? capacity - bytes : nil
    }

    /// Columns were read for which there was no room.
    func giveUp() {
        isFull = true
    }

    /// Keeps columns of all the rows that stand between two ids, beside those that are kept of the same rows.
    func keep(
        _ columns: [(field: Int, column: KeptColumn)],
        ids: KeptColumn,
        of model: Model,
        rows: ClosedRange<Int64>
    ) {
        for (_, column) in columns { column.end() }
        ids.end()
        let known = segment(of: model, from: rows.lowerBound)
        let isNew = known?.rows != rows
        let added = columns.reduce(isNew ? ids.bytes : 0) { $0 + $1.column.bytes }
        guard added <= capacity - bytes else { return giveUp() }
        let segment = isNew ? Segment(rows: rows, ids: ids) : known
        for (field, column) in columns { segment?.columns[field] = column }
        if let segment, isNew {
            segments[model.name, default: []].removeAll { $0.rows.overlaps(rows) }
            segments[model.name, default: []].append(segment)
        }
        bytes = segments.values.joined().reduce(0) { $0 + $1.bytes }
    }
}
