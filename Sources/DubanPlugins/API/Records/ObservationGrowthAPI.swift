import DubanModel
import DubanStore
import LuaHost

/// What observations tell against others: of their own series, or of the whole of which they are a part.
enum ObservationGrowthAPI {
    private static let needed: [FieldName] = [.indicator, "scope", .period, "accumulation", "value"]

    static func members(_ context: HostContext) -> [APIMember] {
        values(context) + growth(context) + parts(context)
    }

    private static func values(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "single",
                "() -> number or nil",
                """
                The value of its period alone, in the indicator's unit: of one that counts from January, less the one \
                before it in its year; February without January gives both months. Nil where the one before is missing.
                """
            ) { call in
                let reader = try reader(call, context)
                guard let period = try reader.period(.period), let value = try reader.number("value") else {
                    return try push(nil, to: call)
                }
                guard try reader.text("accumulation") == "cumulative" else { return try push(value, to: call) }
                var year = try IndicatorSeries.values(of: ObservationAPI.series(reader), in: period.year, context)
                year[period] = value
                let singles = CumulativeSeries.singles(of: year)
                let both =
                    period.kind == .month && period.index == 2 ? Period(.januaryFebruary, year: period.year) : nil
                return try push(singles[period] ?? both.flatMap { singles[$0] }, to: call)
            },
            .method(
                "target_share",
                "() -> number or nil",
                "The share of the year's target that is reached, in %. Nil without a target above zero."
            ) { call in
                let reader = try RecordReader(call, .observation, context, needs: "value", "target")
                guard let value = try reader.number("value"), let target = try reader.number("target") else {
                    return try push(nil, to: call)
                }
                return try push(IndicatorArithmetic.targetShare(value: value, target: target), to: call)
            },
            .method(
                "revisions",
                "() -> list",
                """
                What was published for it, the first first: tables with `released` (a date), `value` and `growth`. A \
                revision never replaces an earlier one; only those released by the as-of day are there.
                """
            ) { call in
                let reader = try RecordReader(call, .observation, context, needs: "value", "growth", "released")
                let list = try call.makeTable()
                for (offset, state) in try states(of: try reader.code, context).enumerated() {
                    let entry = try call.makeTable()
                    let conversion = FieldConversion(context: context)
                    for name: FieldName in ["released", "value", "growth"] {
                        try entry.setRaw(.string(name.rawValue), to: try conversion.luaValue(state[name]))
                    }
                    try list.setRaw(.integer(Int64(offset + 1)), to: .table(entry))
                }
                try call.push(list)
                return 1
            },
        ]
    }

    private static func growth(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "computed_growth",
                "() -> number or nil",
                """
                Growth over the same period a year before as the two values give it, in %. It may differ from what was \
                published, which is data. Nil without a value a year before, or with one of zero or below.
                """
            ) { call in
                let reader = try reader(call, context)
                guard let (value, base) = try valueAndBase(reader, context) else { return try push(nil, to: call) }
                return try push(IndicatorArithmetic.growth(of: value, over: base), to: call)
            },
            .method(
                "growth_gap",
                "() -> number or nil",
                "By how many percentage points the published growth lies above the computed one."
            ) { call in
                let reader = try reader(call, context)
                try context.check("growth", of: .observation)
                guard let growth = try reader.number("growth"), let (value, base) = try valueAndBase(reader, context)
                else { return try push(nil, to: call) }
                return try push(IndicatorArithmetic.growthGap(published: growth, value: value, base: base), to: call)
            },
            .method(
                "growth_change",
                "() -> number or nil",
                "By how many percentage points its published growth lies above that of the same period a year before."
            ) { call in
                let reader = try reader(call, context)
                try context.check("growth", of: .observation)
                guard let now = try reader.number("growth"),
                    let before = try yearBefore(reader, context)?["growth"].number
                else { return try push(nil, to: call) }
                return try push(IndicatorArithmetic.pointsGained(from: before, to: now), to: call)
            },
            .method(
                "rank_change",
                "() -> integer or nil",
                "How many places it gained against the same period a year before: 1 is best, so a smaller number gains."
            ) { call in
                let reader = try reader(call, context)
                try context.check("rank", of: .observation)
                guard let now = try reader.integer("rank"),
                    let before = try yearBefore(reader, context)?["rank"].integer,
                    let gained = IndicatorArithmetic.placesGained(from: before, to: now)
                else {
                    try call.pushNil()
                    return 1
                }
                try call.push(gained)
                return 1
            },
        ]
    }

    private static func parts(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "contribution_to",
                "(whole) -> number or nil",
                """
                How much of the whole's increase over the year before comes from this part, in %; `whole` is the observation \
                of the whole for the same period. Nil where a value is missing or the whole did not change.
                """
            ) { call in
                guard let (part, whole) = try partAndWhole(call, context) else { return try push(nil, to: call) }
                return try push(IndicatorArithmetic.contribution(part: part, whole: whole), to: call)
            },
            .method(
                "pull_on",
                "(whole) -> number or nil",
                """
                How many percentage points of the whole's growth over the year before come from this part. Nil where a value \
                is missing or the whole was zero or below.
                """
            ) { call in
                guard let (part, whole) = try partAndWhole(call, context) else { return try push(nil, to: call) }
                return try push(IndicatorArithmetic.pull(part: part, wholeBefore: whole.before), to: call)
            },
        ]
    }

    private typealias Change = (now: Double, before: Double)

    private static func partAndWhole(_ call: borrowing LuaCall, _ context: HostContext) throws -> (Change, Change)? {
        let part = try reader(call, context)
        let record = try call.record(2, try context.hostTypes().record(.observation))
        let code = try record.value(ofField: 0).text ?? ""
        guard let (now, before) = try valueAndBase(part, context),
            let whole = try context.openSnapshot().record(.observation, code: code),
            let wholeNow = whole["value"].number,
            let wholeBefore = try IndicatorSeries.yearBefore(whole, context)?["value"].number
        else { return nil }
        return ((now, before), (wholeNow, wholeBefore))
    }

    private static func valueAndBase(_ reader: RecordReader, _ context: HostContext) throws -> (Double, Double)? {
        guard let value = try reader.number("value"), let base = try yearBefore(reader, context)?["value"].number
        else { return nil }
        return (value, base)
    }

    private static func yearBefore(_ reader: RecordReader, _ context: HostContext) throws -> Record? {
        guard let period = try reader.period(.period) else { return nil }
        return try context.openSnapshot().records(
            try ObservationAPI.series(reader).and(.period, .equal(.text(period.samePeriodLastYear.description)))
        ).first
    }

    /// The states of an observation in which what was published differs from the state before.
    private static func states(of code: String, _ context: HostContext) throws -> [Record] {
        var states: [Record] = []
        var state = Record(.observation)
        for event in try context.openSnapshot().events(of: .observation, code: code) {
            for (name, change) in event.changes { state[name] = change.after }
            let published: [FieldName] = ["value", "growth", "released"]
            if let last = states.last, published.allSatisfy({ last[$0] == state[$0] }) { continue }
            states.append(state)
        }
        return states
    }

    private static func reader(_ call: borrowing LuaCall, _ context: HostContext) throws -> RecordReader {
        for field in needed { try context.check(field, of: .observation) }
        return try RecordReader(call, .observation, context)
    }

    private static func push(_ number: Double?, to call: borrowing LuaCall) throws -> Int {
        if let number { try call.push(number) } else { try call.pushNil() }
        return 1
    }
}
