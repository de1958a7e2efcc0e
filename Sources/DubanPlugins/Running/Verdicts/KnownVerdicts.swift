/// What a check said of every record when it last ran over them.
struct KnownVerdicts {
    var state: CheckState
    /// What it found, in the order of the rows.
    var findings: [ScannedFinding]
}

extension KnownVerdicts: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(state)
        writer.write(list: findings)
    }

    init(from reader: inout WireReader) throws(WireError) {
        state = try reader.value()
        findings = try reader.list()
    }
}
