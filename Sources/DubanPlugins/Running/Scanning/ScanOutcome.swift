/// What became of a check that went over some rows with others.
struct ScanOutcome: Equatable {
    /// The check's full name.
    var check: String
    /// How long its code ran, in seconds.
    var seconds: Double
    /// Whether it failed. Then it is run by itself, where it can say how.
    var hasFailed: Bool
    /// What it looked at besides the rows.
    var reads = CheckReads()
}

extension ScanOutcome: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(check)
        writer.write(seconds)
        writer.write(hasFailed)
        writer.write(reads)
    }

    init(from reader: inout WireReader) throws(WireError) {
        check = try reader.text()
        seconds = try reader.number()
        hasFailed = try reader.boolean()
        reads = try reader.value()
    }
}
