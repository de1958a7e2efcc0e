import DubanModel

/// Puts one condition into SQL.
struct ConditionSQL {
    /// The SQL of the field's value.
    let expression: String
    /// The field, for its type.
    let field: Field

    func sql(
        for comparison: Condition.Comparison,
        parameters: inout [FieldValue]
    ) throws(StoreError) -> String {
        switch comparison {
        case .isKnown(let known):
            return "\(expression) IS \(known ? "NOT NULL" : "NULL")"
        case .equal(let value):
            return try equality(value, parameters: &parameters)
        case .notEqual(let value):
            return "NOT (\(try equality(value, parameters: &parameters)))"
        case .oneOf(let values):
            return try membership(values, parameters: &parameters)
        case .noneOf(let values):
            return "(\(expression) IS NOT NULL AND NOT \(try membership(values, parameters: &parameters)))"
        case .less(let value):
            return try ordered("<", bound(value, atEnd: false), parameters: &parameters)
        case .lessOrEqual(let value):
            return try ordered("<=", bound(value, atEnd: true), parameters: &parameters)
        case .greater(let value):
            return try ordered(">", bound(value, atEnd: true), parameters: &parameters)
        case .greaterOrEqual(let value):
            return try ordered(">=", bound(value, atEnd: false), parameters: &parameters)
        case .passedBy(let value):
            return try ordered("<", value, parameters: &parameters)
        case .contains(let text):
            parameters.append(.text(text))
            return "instr(\(expression), ?) > 0"
        case .hasPrefix(let text):
            parameters.append(.text(text))
            parameters.append(.text(text))
            return "substr(\(expression), 1, length(?)) = ?"
        }
    }

    private func equality(_ value: FieldValue, parameters: inout [FieldValue]) throws(StoreError) -> String {
        try check(value)
        if case .moment(let moment) = value, moment.isDayOnly {
            parameters.append(.moment(.start(of: moment.date)))
            parameters.append(value)
            return "\(expression) BETWEEN ? AND ?"
        }
        if value.isNull { return "\(expression) IS NULL" }
        parameters.append(value)
        return "\(expression) = ?"
    }

    private func membership(_ values: [FieldValue], parameters: inout [FieldValue]) throws(StoreError) -> String {
        if values.isEmpty { return "0" }
        if values.count > Condition.longestList {
            throw StoreError(
                .invalid,
                LocalizedText(
                    "\(field.name): a list of \(values.count) values is too long: expected at most \(Condition.longestList)",
                    zh: "\(field.label(.simplifiedChinese))：列表有 \(values.count) 个值，最多 \(Condition.longestList) 个"
                )
            )
        }
        // A day stands for a span of moments, and nothing known is no value: only other values can be listed.
        var terms: [String] = []
        var listed = 0
        for value in values {
            if value.isNull || value.moment?.isDayOnly == true {
                terms.append(try equality(value, parameters: &parameters))
            }
        }
        for value in values where !value.isNull && value.moment?.isDayOnly != true {
            try check(value)
            parameters.append(value)
            listed += 1
        }
        if listed > 0 {
            let marks = Array(repeating: "?", count: listed).joined(separator: ", ")
            terms.append("\(expression) IN (\(marks))")
        }
        return "(" + terms.joined(separator: " OR ") + ")"
    }

    private func ordered(
        _ sign: String,
        _ value: FieldValue,
        parameters: inout [FieldValue]
    ) throws(StoreError) -> String {
        try check(value)
        parameters.append(value)
        return "\(expression) \(sign) ?"
    }

    /// A day, taken as its first or its last moment.
    private func bound(_ value: FieldValue, atEnd: Bool) -> FieldValue {
        guard case .moment(let moment) = value, moment.isDayOnly, !atEnd else { return value }
        return .moment(.start(of: moment.date))
    }

    private func check(_ value: FieldValue) throws(StoreError) {
        guard field.type.accepts(value) else {
            throw .invalid(.invalidValue(value.written, for: field))
        }
    }
}
