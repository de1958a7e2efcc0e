import DubanModel
import LuaHost

/// Writes a monthly review into Lua tables. What is nil is not there.
struct ReviewTable {
    let context: HostContext

    func table(of review: MonthlyReview, _ call: borrowing LuaCall) throws -> LuaTable {
        let types = try context.hostTypes()
        return try call.makeTable(fields: [
            "month": types.period.value(PeriodAPI.encoded(review.month)),
            "day": types.date.value(Moment(review.day).encoded),
            "preliminary": .boolean(review.isPreliminary),
            "groups": try list(of: review.groups, call, table),
        ])
    }

    private func table(of group: MonthlyReview.Group, _ call: borrowing LuaCall) throws -> LuaTable {
        try call.makeTable(fields: [
            "name": .string(group.name),
            "label": .string(group.label(context.language)),
            "standings": try list(of: group.standings, call, table),
        ])
    }

    private func table(of standing: Standing, _ call: borrowing LuaCall) throws -> LuaTable {
        try call.makeTable(fields: [
            "organization": .string(standing.organization),
            "name": .string(standing.name(context.language)),
            "rank": integer(standing.rank),
            "rank_change": integer(standing.rankChange),
            "score": .number(standing.score.approximate),
            "done": integer(standing.done),
            "late": integer(standing.late),
            "distinction": text(standing.distinction?.rawValue),
            "lines": try list(of: standing.lines, call, table),
        ])
    }

    private func table(of line: ScoreLine, _ call: borrowing LuaCall) throws -> LuaTable {
        let type = try context.hostTypes().date
        return try call.makeTable(fields: [
            "rule": .string(line.rule.rawValue),
            "label": .string(line.rule.label(context.language)),
            "points": .number(line.points.approximate),
            "task": text(line.task),
            "mark": text(line.mark),
            "date": line.moment.map { type.value($0.encoded) } ?? .nil,
            "text": .string(line.text(context.language)),
        ])
    }

    private func list<Part>(
        of parts: [Part],
        _ call: borrowing LuaCall,
        _ table: (Part, borrowing LuaCall) throws -> LuaTable
    ) throws -> LuaValue {
        let list = try call.makeTable()
        for (offset, part) in parts.enumerated() {
            try list.setRaw(.integer(Int64(offset + 1)), to: .table(try table(part, call)))
        }
        return .table(list)
    }

    private func integer(_ number: Int?) -> LuaValue { number.map { .integer(Int64($0)) } ?? .nil }

    private func text(_ text: String?) -> LuaValue { text.map { .string($0) } ?? .nil }
}
