import DubanModel

/// What a check of records has looked at besides the records themselves: what its verdict on them depends on.
struct CheckReads: Equatable {
    /// Records of another model that are parts of the record at hand.
    struct Parts: Hashable {
        /// Their model.
        var model: String
        /// Their field that names the record.
        var field: String
    }

    /// The models any change of which may matter.
    var models: Set<String> = []
    /// Whether any change of anything may matter.
    var everything = false
    /// The parts of the record at hand that were looked at.
    var parts: Set<Parts> = []
    /// The moments of the record at hand that were compared with the as-of day: its verdict may change when one passes.
    var moments: Set<String> = []
    /// The rows on which the as-of day was looked at in another way: their verdicts may change any day.
    var dailyRows: [Int64] = []
    /// Whether there are too many of these to name.
    var isDaily = false

    /// More rows than this are as well all looked at.
    private static let mostDailyRows = 200_000

    /// Whether a verdict may change with the day alone, but for the conditions.
    var dependsOnDay: Bool { isDaily || !dailyRows.isEmpty || !moments.isEmpty }

    /// The day was looked at on a row.
    mutating func noteDay(row: Int64) {
        guard !isDaily, dailyRows.last != row else { return }
        dailyRows.append(row)
        if dailyRows.count > CheckReads.mostDailyRows {
            isDaily = true
            dailyRows = []
        }
    }

    /// What was looked at here and there.
    mutating func formUnion(_ other: CheckReads) {
        models.formUnion(other.models)
        everything = everything || other.everything
        parts.formUnion(other.parts)
        moments.formUnion(other.moments)
        isDaily = isDaily || other.isDaily
        dailyRows = isDaily ? [] : Array(Set(dailyRows).union(other.dailyRows)).sorted()
        if dailyRows.count > CheckReads.mostDailyRows {
            isDaily = true
            dailyRows = []
        }
    }

    /// The same without what was looked at on some rows.
    func forgetting(rows: Set<Int64>) -> CheckReads {
        var rest = self
        rest.dailyRows.removeAll { rows.contains($0) }
        return rest
    }
}

extension CheckReads: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(list: models.sorted())
        writer.write(everything)
        writer.write(list: parts.map { "\($0.model).\($0.field)" }.sorted())
        writer.write(list: moments.sorted())
        writer.write(rows: dailyRows)
        writer.write(isDaily)
    }

    init(from reader: inout WireReader) throws(WireError) {
        models = Set(try reader.list(String.self))
        everything = try reader.boolean()
        for name in try reader.list(String.self) {
            let words = name.split(separator: ".", maxSplits: 1).map(String.init)
            guard words.count == 2 else { throw WireError("'\(name)' is no field of a model") }
            parts.insert(Parts(model: words[0], field: words[1]))
        }
        moments = Set(try reader.list(String.self))
        dailyRows = try reader.rows()
        isDaily = try reader.boolean()
    }
}
