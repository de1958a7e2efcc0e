import DubanModel
import DubanStore
import LuaHost

/// A query by fields that a plugin computes: the database narrows it as far as it can, then each record is asked.
struct ComputedQuery {
    let context: HostContext
    let box: QueryBox

    private var model: Model { box.query.model }

    /// The rows of its records, in its order.
    func rows() throws -> [Int64] {
        var stored = box.query
        stored.limit = nil
        if isOrderComputed { stored.order = [] }
        let cursor = try context.detachedCursor(of: model)
        var rows = try context.openSnapshot(reading: stored).rowIDs(stored)
        if !box.filters.isEmpty {
            rows = try rows.filter { row in
                guard case .record(let record) = try cursor.record(row: row) else { return false }
                return try box.filters.allSatisfy { filter in
                    filter.comparison.holds(for: try context.fieldValue(filter.field, of: record, model))
                }
            }
        }
        if isOrderComputed { rows = try sorted(rows, cursor) }
        if let limit = box.query.limit { rows = Array(rows.prefix(max(0, limit))) }
        return rows
    }

    private var isOrderComputed: Bool {
        box.query.order.contains { context.computed.field($0.field, of: model) != nil }
    }

    private func sorted(_ rows: [Int64], _ cursor: LuaCursor) throws -> [Int64] {
        let keyed = try rows.map { row in
            guard case .record(let record) = try cursor.record(row: row) else { return (row, [FieldValue]()) }
            return (row, try box.query.order.map { try context.fieldValue($0.field, of: record, model) })
        }
        return keyed.enumerated().sorted { left, right in
            for (order, (one, other)) in zip(box.query.order, zip(left.element.1, right.element.1)) {
                // Records without a value come last, whichever way.
                if one.isNull != other.isNull { return other.isNull }
                guard let comparison = one.compared(to: other), comparison != 0 else { continue }
                return (comparison < 0) != order.isDescending
            }
            return left.offset < right.offset
        }.map(\.element.0)
    }

    /// The values of some fields, for each of its records.
    func values(of fields: [FieldName]) throws -> [[FieldValue]] {
        let cursor = try context.detachedCursor(of: model)
        return try rows().compactMap { row in
            guard case .record(let record) = try cursor.record(row: row) else { return nil }
            return try fields.map { try context.fieldValue($0, of: record, model) }
        }
    }

    /// What the database would answer for stored fields: one row a group, in the order of the groups' values.
    func aggregate(
        _ aggregate: Query.Aggregate,
        groupedBy groups: [FieldName]
    ) throws -> [(group: [FieldValue], value: FieldValue)] {
        let field = aggregate.field
        var members: [[FieldValue]: [FieldValue]] = [:]
        for values in try values(of: groups + [field].compactMap(\.self)) {
            members[Array(values.prefix(groups.count)), default: []].append(field == nil ? .null : values[groups.count])
        }
        if groups.isEmpty, members.isEmpty { members[[]] = [] }
        return try members.map { ($0.key, try Self.outcome(aggregate, of: $0.value)) }.sorted { left, right in
            for (one, other) in zip(left.0, right.0) {
                if one.isNull != other.isNull { return one.isNull }
                if let comparison = one.compared(to: other), comparison != 0 { return comparison < 0 }
            }
            return false
        }
    }

    private static func outcome(_ aggregate: Query.Aggregate, of values: [FieldValue]) throws -> FieldValue {
        let known = values.filter { !$0.isNull }
        switch aggregate {
        case .count: return .integer(Int64(values.count))
        case .minimum: return known.min { ($0.compared(to: $1) ?? 0) < 0 } ?? .null
        case .maximum: return known.max { ($0.compared(to: $1) ?? 0) < 0 } ?? .null
        case .sum: return try sum(known)
        case .average:
            if known.isEmpty { return .null }
            let total = try sum(known)
            if let money = total.money {
                let mean = Int64(exactly: (Double(money.fen) / Double(known.count)).rounded())
                return .money(Money(fen: mean ?? money.fen / Int64(known.count)))
            }
            return total.number.map { .number($0 / Double(known.count)) } ?? .null
        case .countDistinct: return .integer(Int64(distinctCount(of: known)))
        case .percentile(_, let share): return try Percentile.value(of: known, share: share)
        }
    }

    /// How many values differ as they do for the database: texts by their bytes, and what is no number is nothing known.
    private static func distinctCount(of known: [FieldValue]) -> Int {
        let sorted = known.filter { $0.number?.isNaN != true }.sorted { ($0.compared(to: $1) ?? 0) < 0 }
        return zip(sorted, sorted.dropFirst()).count { $0.compared(to: $1) != 0 } + (sorted.isEmpty ? 0 : 1)
    }

    private static func sum(_ values: [FieldValue]) throws -> FieldValue {
        var (whole, rest, isMoney, isWhole) = (Int64(0), 0.0, false, true)
        for value in values {
            let part = value.money?.fen ?? value.integer
            if value.money != nil { isMoney = true }
            guard let part else {
                isWhole = false
                rest += value.number ?? 0
                continue
            }
            let (sum, overflow) = whole.addingReportingOverflow(part)
            if overflow { throw LuaError(.runtime, "the sum is larger than can be counted", zh: "合计超出可计数的范围") }
            whole = sum
        }
        if values.isEmpty { return .null }
        if isMoney { return .money(Money(fen: whole)) }
        return isWhole ? .integer(whole) : .number(rest + Double(whole))
    }
}
