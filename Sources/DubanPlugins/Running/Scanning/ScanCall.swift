import DubanModel

/// Checks that go over some rows of a model together.
struct ScanCall: Equatable {
    /// The model.
    var model: String
    /// The ids between which the rows lie.
    var rows: ClosedRange<Int64>
    /// The only ones of them that are looked at; nil for all.
    var only: [Int64]?
    /// The checks, by their ids without the plugin's.
    var checks: [String]
    /// Whether these are the scan's first rows: what the checks print when they begin is printed once.
    var isFirst: Bool
    /// How the rows are read.
    var reading: Reading

    /// What a worker cannot know by itself of how rows are best read.
    struct Reading: Equatable {
        /// Whether a further thread may read ahead: where no other worker needs the processor.
        var mayReadAhead: Bool
        /// Whether rows are kept in memory: where other plugins are going to ask for them.
        var keepsRows: Bool
    }
}

extension ScanCall: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(model)
        writer.write(rowRange: rows)
        writer.write(optionalRows: only)
        writer.write(list: checks)
        writer.write(isFirst)
        writer.write(reading.mayReadAhead)
        writer.write(reading.keepsRows)
    }

    init(from reader: inout WireReader) throws(WireError) {
        model = try reader.text()
        rows = try reader.rowRange()
        only = try reader.optionalRows()
        checks = try reader.list()
        isFirst = try reader.boolean()
        reading = Reading(mayReadAhead: try reader.boolean(), keepsRows: try reader.boolean())
    }
}
