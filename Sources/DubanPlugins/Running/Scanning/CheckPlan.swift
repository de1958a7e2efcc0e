/// How a check of records is run together with others.
struct CheckPlan: Equatable {
    /// The check's full name.
    var check: String
    /// The model whose rows it goes over.
    var model: String
    /// The ids between which they lie.
    var rows: ClosedRange<Int64>
    /// The only rows at which it has to look, ascending, because the others do not meet its conditions; nil for all of them.
    var candidates: [Int64]?
    /// The rows of which it may say something else than it is known to have said, ascending; nil for all of them.
    var stale: [Int64]?
    /// From what its verdicts will have been made, but for what it is going to look at besides the records.
    var state: CheckState
    /// Whether finding out which records may be seen takes long, so that it should not be done often.
    var isCostly: Bool

    /// Whether another check is to look at the same rows, so that both can go over them together.
    func goesOverTheSameRows(as other: CheckPlan) -> Bool {
        guard model == other.model, rows == other.rows else { return false }
        return stale == other.stale && (stale != nil || candidates == other.candidates)
    }
}

extension CheckPlan: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(check)
        writer.write(model)
        writer.write(rowRange: rows)
        writer.write(optionalRows: candidates)
        writer.write(optionalRows: stale)
        writer.write(state)
        writer.write(isCostly)
    }

    init(from reader: inout WireReader) throws(WireError) {
        check = try reader.text()
        model = try reader.text()
        rows = try reader.rowRange()
        candidates = try reader.optionalRows()
        stale = try reader.optionalRows()
        state = try reader.value()
        isCostly = try reader.boolean()
    }
}
