import DubanModel
import LuaHost

/// A field whose values a plugin computes.
struct ComputedField {
    /// The full name of the entry that registered it.
    let entry: String
    /// The model whose records have it, by name.
    let model: String
    /// The field as conditions, orders and documents see it.
    let field: Field
    /// Computes the value of a record.
    let function: LuaFunction
    /// The settings of the plugin that registered it.
    let settings: LuaTable

    init(_ entry: RegisteredEntry, settings: LuaTable) throws {
        let description = entry.description
        guard let model = description.model, let value = description.value, let function = entry.each else {
            throw LuaError(.runtime, "'\(description.id)' is no field", zh: "“\(description.id)”不是字段")
        }
        self.entry = description.name
        self.model = model
        self.function = function
        self.settings = settings
        field = Field(
            FieldName(rawValue: value.name),
            value.fieldType,
            en: description.title.english,
            zh: description.title(.simplifiedChinese),
            description.documentation
        )
    }
}

extension ValueSchema {
    /// The type of a field that holds such values.
    var fieldType: FieldType {
        switch type {
        case .string: .text
        case .integer: .integer
        case .number: .number
        case .percent: .percent
        case .boolean: .boolean
        case .date: .moment
        case .money: .money
        case .organization: .reference(Model.organization.name)
        case .region: .reference(Model.organization.name)
        case .indicator: .reference(Model.indicator.name)
        case .list: .text
        case .choice: .choice(choices.map { Choice($0, $0, zh: $0) })
        case .period, .year, .quarter, .month, .week: .period
        }
    }
}
