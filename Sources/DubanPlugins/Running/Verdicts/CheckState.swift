import DubanModel
import DubanStore

/// What a check's verdicts on all records were made from.
struct CheckState: Equatable {
    /// The last event that had been written.
    var event: Int64
    /// What tells that event from one of another history.
    var mark: String
    /// The as-of day.
    var day: CivilDate
    /// What the check asked of the records it looked at.
    var conditions: [Condition]
    /// What it looked at besides.
    var reads = CheckReads()
}

extension CheckState: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(event)
        writer.write(mark)
        writer.write(day)
        writer.write(list: conditions)
        writer.write(reads)
    }

    init(from reader: inout WireReader) throws(WireError) {
        event = try reader.integer()
        mark = try reader.text()
        day = try reader.value()
        conditions = try reader.list()
        reads = try reader.value()
    }
}
