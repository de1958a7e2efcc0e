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

extension ScanCall {
    /// Rows that are looked at in no time.
    static let fewRows = 1_024

    /// The first of some checks that have but few rows to look at anew, with those that have the same rows; nil where there
    /// are none.
    init?(renewing plans: [CheckPlan], plugin: String) {
        let renewed = plans.first { plan in
            guard let stale = plan.stale else { return false }
            return !stale.isEmpty && stale.count <= ScanCall.fewRows
        }
        guard let renewed, let stale = renewed.stale, let first = stale.first, let last = stale.last, first <= last
        else { return nil }
        let together = plans.filter { $0.goesOverTheSameRows(as: renewed) }
        self.init(
            model: renewed.model,
            rows: first...last,
            only: stale,
            checks: together.map { String($0.check.dropFirst(plugin.count + 1)) },
            isFirst: true,
            reading: Reading(mayReadAhead: false, keepsRows: false)
        )
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
