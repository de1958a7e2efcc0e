import DubanModel

/// What a check has found on a row. Findings with the same id are not numbered yet: only whoever has all of them can.
struct ScannedFinding {
    /// The row's id.
    var row: Int64
    var finding: Finding
}

extension ScannedFinding: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(row)
        writer.write(finding)
    }

    init(from reader: inout WireReader) throws(WireError) {
        row = try reader.integer()
        finding = try reader.value()
    }
}
