/// One record of a model: a value, or none, for each of its fields.
///
/// Records are not one Swift type a model, because a workspace may give its models fields of its own.
public struct Record: Sendable, Hashable {
    /// The description that the values follow.
    public let model: Model
    /// The values, in the order of the model's fields; looked-up fields stay empty.
    public private(set) var values: [FieldValue]

    /// An empty record.
    public init(_ model: Model) {
        self.model = model
        values = Array(repeating: .null, count: model.fields.count)
    }

    /// A record with some values; names that the model does not have are passed over.
    public init(_ model: Model, _ values: [FieldName: FieldValue]) {
        self.init(model)
        for (name, value) in values { self[name] = value }
    }

    /// The same values as another description of the same kind of record has them; those that it does not have are left
    /// out.
    public func described(by other: Model) -> Record {
        var record = Record(other)
        if other.base === model {
            record.values.replaceSubrange(values.indices, with: values)
        } else {
            for (field, value) in zip(model.fields, values) { record[field.name] = value }
        }
        return record
    }

    /// The value of a field; nothing for a field that the model does not have.
    public subscript(name: FieldName) -> FieldValue {
        get { model.position(of: name).map { values[$0] } ?? .null }
        set {
            if let position = model.position(of: name) { values[position] = newValue }
        }
    }

    /// Gives the field at a place of the model's fields a value.
    public mutating func set(_ value: FieldValue, at position: Int) {
        guard values.indices.contains(position) else { return }
        values[position] = value
    }

    /// The record's code; empty where it has none yet.
    public var code: String { model.codePosition.flatMap { values[$0].text } ?? "" }

    /// What the record is called in a language; its code where it has no name.
    public func displayName(in language: Language) -> String {
        FieldName.displayNames(in: language).lazy.compactMap { self[$0].text }.first ?? ""
    }

    /// Two records are equal when they have the same model and values.
    public static func == (left: Record, right: Record) -> Bool {
        left.model.name == right.model.name && left.values == right.values
    }

    /// Hashes the model's name and the values.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(model.name)
        hasher.combine(values)
    }
}

extension FieldName {
    /// The key of every model: the record's code.
    public static let code: FieldName = "code"
}
