import DubanModel
import DubanStore

/// A query as people read it: `tasks where lead = "statistics" and due < 2023-03-27, first 5`.
struct QueryWords {
    let query: Query
    let filters: [Condition]

    /// The query in words, without what is asked of its records.
    var text: String {
        let conditions = (query.conditions + filters).map(words)
        let restriction = conditions.isEmpty ? "" : " where " + conditions.joined(separator: " and ")
        let limit = query.limit.map { ", first \($0)" } ?? ""
        return query.model.plural + restriction + limit
    }

    private func words(_ condition: Condition) -> String {
        let field = condition.field.rawValue
        return switch condition.comparison {
        case .equal(let value): "\(field) = \(word(value))"
        case .notEqual(let value): "\(field) is not \(word(value))"
        case .oneOf(let values): "\(field) in (\(list(values)))"
        case .noneOf(let values): "\(field) not in (\(list(values)))"
        case .less(let value): "\(field) < \(word(value))"
        case .lessOrEqual(let value): "\(field) <= \(word(value))"
        case .greater(let value): "\(field) > \(word(value))"
        case .greaterOrEqual(let value): "\(field) >= \(word(value))"
        case .passedBy(let value): "\(field) passed by \(word(value))"
        case .contains(let text): "\(field) contains \"\(text.shortened)\""
        case .hasPrefix(let text): "\(field) starts with \"\(text.shortened)\""
        case .isKnown(let isKnown): "\(field) is \(isKnown ? "known" : "not known")"
        }
    }

    private func list(_ values: [FieldValue]) -> String {
        let shown = values.prefix(5).map(word).joined(separator: ", ")
        return values.count > 5 ? "\(shown), … \(values.count - 5) more" : shown
    }

    private func word(_ value: FieldValue) -> String {
        if case .text(let text) = value { return "\"\(text.shortened)\"" }
        return value.isNull ? "nothing" : value.written
    }
}
