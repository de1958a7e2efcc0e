/// Several permissions: what a plugin asks for, or what it was granted.
public struct PermissionSet: Sendable, Hashable {
    /// The permissions, each once, in the order of their written forms.
    public let permissions: [Permission]

    /// No permission.
    public static let none = PermissionSet([])
    /// Every permission.
    public static let everything = PermissionSet([.everything])

    /// Makes a set.
    public init(_ permissions: some Sequence<Permission>) {
        self.permissions = Set(permissions).sorted()
    }

    /// Reads a set from the written forms of its permissions.
    public init(names: [String], catalog: ModelCatalog = .standard) throws(ModelError) {
        var permissions: [Permission] = []
        for name in names { permissions.append(try Permission(name, catalog: catalog)) }
        self.init(permissions)
    }

    /// The written forms.
    public var names: [String] { permissions.map(\.description) }

    /// Whether there is nothing in it.
    public var isEmpty: Bool { permissions.isEmpty }

    /// Whether it holds a permission, by itself or as part of a wider one.
    public func covers(_ permission: Permission) -> Bool {
        permissions.contains { $0.covers(permission) }
    }

    /// What of this set another one does not cover.
    public func missing(from granted: PermissionSet) -> PermissionSet {
        PermissionSet(permissions.filter { !granted.covers($0) })
    }

    /// What may be read and proposed, in words: `read tasks, meetings; propose tasks`; empty for nothing.
    public static func words(read: PermissionSet, propose: PermissionSet) -> LocalizedText {
        func joined(_ language: Language) -> String {
            var parts: [String] = []
            if !read.isEmpty { parts.append("\(LocalizedText("read", zh: "读取")(language)) \(read)") }
            if !propose.isEmpty { parts.append("\(LocalizedText("propose", zh: "提出修改")(language)) \(propose)") }
            return parts.joined(separator: "; ")
        }
        return LocalizedText(joined(.english), zh: joined(.simplifiedChinese))
    }

    /// Whether records of a model may be read at all, be it one field of them.
    public func allows(_ model: Model) -> Bool {
        covers(Permission(model)) || permissions.contains { $0.model == model.name }
    }

    /// Whether a field of a model may be read. The code comes along with any other field, and so does whether a record was
    /// withdrawn; what is looked up through a reference, such as a lead's name, comes with the reference; a ledger's
    /// field with the column that holds them all.
    public func allows(_ field: Field, of model: Model) -> Bool {
        if covers(Permission(model, field: field.name)) { return true }
        if field.name == .code || field.name == model.withdrawal { return allows(model) }
        return switch field.origin {
        case .lookup(let through, _): covers(Permission(model, field: through))
        case .member(let column): covers(Permission(model, field: column))
        case .stored: false
        }
    }
}

extension PermissionSet: CustomStringConvertible {
    /// The written forms, with commas between; `-` for none.
    public var description: String { isEmpty ? "-" : names.joined(separator: ", ") }
}
