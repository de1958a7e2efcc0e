import DubanModel

/// A field that a file gives, with the places of its columns looked up: that would take long in every row.
final class ReadField: Sendable {
    /// One way to get its text.
    final class Source: Sendable {
        let rule: FieldRule.Source
        /// The places of the columns in a row.
        let positions: [Int]
        /// The place of the column that must have a text.
        let when: Int?
        let value: String?
        /// How dates are written here, instead of the mapping's patterns.
        let patterns: [DatePattern]?
        /// Whether the rule says what each text stands for.
        let translates: Bool

        init(_ rule: FieldRule.Source, columns: [String: Int]) {
            self.rule = rule
            positions = rule.columns.compactMap { columns[$0] }
            when = rule.when.flatMap { columns[$0] }
            value = rule.value
            patterns = rule.dates.isEmpty ? nil : rule.dates
            translates = !rule.values.isEmpty
        }
    }

    let field: Field
    let type: FieldType
    /// The field's place in records.
    let position: Int
    /// Whether its values are organizations.
    let namesOrganization: Bool
    /// The sources, in the order in which they are tried.
    let sources: [Source]

    init(_ field: Field, position: Int, rule: FieldRule, columns: [String: Int]) {
        self.field = field
        self.position = position
        type = field.type
        namesOrganization = field.type == .reference(Model.organization.name)
        sources = rule.sources.map { Source($0, columns: columns) }
    }
}
