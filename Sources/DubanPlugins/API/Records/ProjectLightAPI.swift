import DubanModel
import DubanStore
import LuaHost
import NearestName

/// The lights of projects in scripts.
enum ProjectLightAPI {
    static func member(_ context: HostContext) -> APIMember {
        .method(
            "light",
            "{ behind = {10, 30}, start = {1, 3}, statistics = {1, 2} } -> string, list",
            """
            Its light on the as-of day, `"green"`, `"yellow"`, `"red"` or, where nothing is known or it is suspended, `"grey"`; and why, as \
            sentences. Each rule has two bounds, yellow and red; one that is left out has its usual ones, and `false` leaves the rule itself out: percentage points behind the calendar (from 10 on, above 30), months \
            that a planned start has passed (from 1, from 3), months since the start without entry into the statistics (from 1, above 2).
            """
        ) { call in
            let fields: [FieldName] = ["stage", "start_planned", "start_actual", "entered_statistics", "year_plan"]
            for field in fields { try context.check(field, of: .project) }
            let rules = try rules(call)
            let reader = try RecordReader(call, .project, context)
            let query = Query(.project).and(.code, .equal(.text(try reader.code)))
            guard let project = try context.openSnapshot().records(query).first else {
                throw LuaError(
                    .runtime,
                    "there is no project '\(try reader.code)' any more",
                    zh: "项目“\(try reader.code)”已不存在"
                )
            }
            let progress = try ProjectAPI.progress(call, context, year: context.today.year)
            let light = ProjectLight(of: project, progress: progress, on: context.today, rules: rules)
            try call.push(light.level.rawValue)
            try call.push(try call.makeTable(list: light.reasons.map { .string($0(context.language)) }))
            return 2
        }
    }

    private static func rules(_ call: borrowing LuaCall) throws -> ProjectLightRules {
        var rules = ProjectLightRules()
        guard let options = try call.optionalTable(2) else { return rules }
        for name in try options.names() {
            let written = try options.raw(name)
            switch name {
            case "behind": rules.behind = try bounds(written, name, call, of: "percentage points", numbers)
            case "start": rules.start = try bounds(written, name, call, of: "whole months", months)
            case "statistics": rules.statistics = try bounds(written, name, call, of: "whole months", months)
            default:
                let hint = NearestName.hintOrList(for: name, in: ["behind", "start", "statistics"])
                throw call.argumentError(2, "there is no rule '\(name)'\(hint)", zh: "没有规则“\(name)”\(hint.chinese)")
            }
        }
        return rules
    }

    /// The bounds of a rule: a list of the one for yellow and the one for red.
    private static func bounds<Amount>(
        _ written: LuaValue,
        _ name: String,
        _ call: borrowing LuaCall,
        of unit: String,
        _ amounts: ([LuaValue]) -> [Amount]
    ) throws -> ProjectLightRules.Bounds<Amount>? {
        if written.boolean == false { return nil }
        let values = try written.table?.list() ?? []
        let amounts = amounts(values)
        guard values.count == 2, amounts.count == 2,
            let bounds = ProjectLightRules.Bounds(yellow: amounts[0], red: amounts[1])
        else {
            throw call.argumentError(
                2,
                "\(name) is not allowed: expected two numbers of \(unit) from 0 to 1200, yellow and red, such as { 1, 3 }, or false",
                zh: "\(name) 不符合要求：应为 0 到 1200 的两个数（\(unit)），先黄后红，如 { 1, 3 }，或 false"
            )
        }
        return bounds
    }

    private static func numbers(_ values: [LuaValue]) -> [Double] {
        values.compactMap(\.number).filter { (0...1200).contains($0) }
    }

    private static func months(_ values: [LuaValue]) -> [Int] {
        values.compactMap(\.integer).filter { (0...1200).contains($0) }.map { Int($0) }
    }
}
