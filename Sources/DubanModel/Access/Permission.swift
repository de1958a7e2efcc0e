/// What a plugin may ask for and a workspace may grant: a kind of record with its parts, a part alone, a field alone, or
/// everything. It is written `tasks`, `tasks.units`, `projects.total_investment` or `*`.
public struct Permission: Sendable, Hashable {
    /// The name of the model it is about; nil for everything.
    public let model: String?
    /// The one field it is about; nil for all of the model's.
    public let field: FieldName?

    /// Every record and every field.
    public static let everything = Permission(model: nil, field: nil)

    private init(model: String?, field: FieldName?) {
        self.model = model
        self.field = field
    }

    /// A model with its parts, or one field of it. The code comes along with any field.
    public init(_ model: Model, field: FieldName? = nil) {
        self.init(model: model.name, field: field)
    }

    /// Whether whoever has this permission needs no other for what `other` allows.
    public func covers(_ other: Permission) -> Bool {
        guard let model else { return true }
        guard let otherModel = other.model else { return false }
        if let field { return model == otherModel && field == other.field }
        return model == otherModel || Model.named(otherModel)?.owner == model
    }
}

extension Permission: CustomStringConvertible {
    /// As manifests and settings write it, from the owning model down: `tasks`, `tasks.units`, `tasks.units.status`.
    public var description: String {
        guard let model else { return "*" }
        guard let known = Model.named(model) else { return model }
        let names = [known.ownerModel?.plural, known.plural, field?.rawValue]
        return names.compactMap(\.self).joined(separator: ".")
    }
}

extension Permission: Comparable {
    /// By its written form.
    public static func < (left: Permission, right: Permission) -> Bool {
        left.description < right.description
    }
}
