import DubanModel
import DubanStore
import LuaHost
import NearestName

/// Reads the conditions of `where { … }`.
struct ConditionReader {
    let context: HostContext
    let model: Model

    static let comparisons = [
        "before", "after", "on_or_before", "on_or_after", "passed_by", "less_than", "more_than", "at_least", "at_most",
        "is_not",
        "none_of", "contains", "starts_with", "within", "known",
    ]

    func conditions(_ table: LuaTable) throws -> [Condition] {
        if table.count > 0 {
            throw LuaError(
                .argument,
                "conditions are written by name: where { status = \"closed\" }",
                zh: "条件须按名称书写：where { status = \"closed\" }"
            )
        }
        var conditions: [Condition] = []
        for name in try table.names() {
            let field = try context.check(FieldName(rawValue: name), of: model)
            conditions += try self.conditions(try table.raw(name), on: field)
        }
        return conditions
    }

    private func conditions(_ value: LuaValue, on field: Field) throws -> [Condition] {
        let conversion = FieldConversion(context: context)
        guard let table = value.table else {
            return [Condition(field.name, .equal(try conversion.fieldValue(value, for: field)))]
        }
        let names = try table.names()
        if names.isEmpty {
            return [Condition(field.name, .oneOf(try values(of: table, for: field)))]
        }
        return try names.flatMap { name in
            if name == "within" { return try within(try table.raw(name), field) }
            return [Condition(field.name, try comparison(name, try table.raw(name), on: field))]
        }
    }

    /// From the beginning of a period's first day to the end of its last.
    private func within(_ value: LuaValue, _ field: Field) throws -> [Condition] {
        var period = value.text.flatMap { Period($0) }
        if case .boxed(let boxed) = value, boxed.type === context.types?.period {
            period = PeriodAPI.period(boxed.value)
        }
        guard let period, field.type == .moment else {
            let got = FieldConversion(context: context).describe(value)
            throw LuaError(
                .argument,
                "\(field.name): 'within' needs a date field and a period such as duban.period(\"2023-W13\"), got \(got)",
                zh: "\(field.name)：within 需要日期字段和时期，如 duban.period(\"2023-W13\")，得到的是 \(got)"
            )
        }
        return [
            Condition(field.name, .greaterOrEqual(.moment(Moment(period.firstDay)))),
            Condition(field.name, .lessOrEqual(.moment(Moment(period.lastDay)))),
        ]
    }

    private func comparison(_ name: String, _ value: LuaValue, on field: Field) throws -> Condition.Comparison {
        let conversion = FieldConversion(context: context)
        func operand() throws -> FieldValue {
            let converted = try conversion.fieldValue(value, for: field)
            if converted.isNull {
                throw LuaError(
                    .argument,
                    "\(field.name): '\(name)' needs a value, got nil",
                    zh: "\(field.name)：“\(name)”需要值，得到的是 nil"
                )
            }
            return converted
        }
        switch name {
        case "before", "less_than": return .less(try operand())
        case "after", "more_than": return .greater(try operand())
        case "on_or_before", "at_most": return .lessOrEqual(try operand())
        case "on_or_after", "at_least": return .greaterOrEqual(try operand())
        case "passed_by": return .passedBy(try operand())
        case "is_not": return .notEqual(try operand())
        case "none_of":
            guard let list = value.table else {
                throw LuaError(
                    .argument,
                    "\(field.name): 'none_of' needs a list, got \(value.typeName)",
                    zh: "\(field.name)：none_of 需要列表，得到的是 \(value.typeName)"
                )
            }
            return .noneOf(try values(of: list, for: field))
        case "contains", "starts_with":
            guard let text = value.text else {
                throw LuaError(
                    .argument,
                    "\(field.name): '\(name)' needs text, got \(value.typeName)",
                    zh: "\(field.name)：“\(name)”需要文本，得到的是 \(value.typeName)"
                )
            }
            return name == "contains" ? .contains(text) : .hasPrefix(text)
        case "known":
            guard let known = value.boolean else {
                throw LuaError(
                    .argument,
                    "\(field.name): 'known' needs true or false, got \(value.typeName)",
                    zh: "\(field.name)：known 应为 true 或 false，得到的是 \(value.typeName)"
                )
            }
            return .isKnown(known)
        default:
            let hint = NearestName.hintOrList(for: name, in: Self.comparisons)
            throw LuaError(
                .argument,
                "\(field.name): there is no comparison '\(name)'\(hint)",
                zh: "\(field.name)：没有比较方式“\(name)”\(hint.chinese)"
            )
        }
    }

    private func values(of table: LuaTable, for field: Field) throws -> [FieldValue] {
        // Before the values are looked at, of which there may be millions.
        guard table.count <= Condition.longestList else {
            throw LuaError(
                .argument,
                "\(field.name): a list of \(table.count) values is too long: expected at most \(Condition.longestList)",
                zh: "\(field.name)：列表有 \(table.count) 个值，过长：最多 \(Condition.longestList) 个"
            )
        }
        let conversion = FieldConversion(context: context)
        return try table.list().map { try conversion.fieldValue($0, for: field) }
    }
}
