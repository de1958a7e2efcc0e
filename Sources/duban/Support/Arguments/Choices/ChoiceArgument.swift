import DubanModel

/// Words of a model's choice field as the command line takes them.
enum ChoiceArgument {
    /// The value that a word stands for; a clear error with every word that is allowed.
    static func value(_ written: String, of name: FieldName, _ model: Model) throws -> FieldValue {
        guard let field = model.field(name) else { return .null }
        guard let value = field.type.parse(written), !value.isNull else {
            throw CommandFailure(.usage, ModelError.invalidValue(written, for: field).message)
        }
        return value
    }
}
