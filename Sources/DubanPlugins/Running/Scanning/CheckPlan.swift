import DubanModel

/// How a check of records is run together with others.
struct CheckPlan: Equatable {
    /// The check's full name.
    var check: String
    /// The model whose rows it goes over.
    var model: String
    /// The ids between which they lie.
    var rows: ClosedRange<Int64>
}

extension CheckPlan: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(check)
        writer.write(model)
        writer.write(rows.lowerBound)
        writer.write(rows.upperBound)
    }

    init(from reader: inout WireReader) throws(WireError) {
        check = try reader.text()
        model = try reader.text()
        let (first, last) = (try reader.integer(), try reader.integer())
        guard first <= last else { throw WireError("rows from \(first) to \(last)") }
        rows = first...last
    }
}
