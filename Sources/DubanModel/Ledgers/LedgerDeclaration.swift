/// What one source declares of a ledger: a ledger of its own, or fields that it adds to one.
public struct LedgerDeclaration: Sendable, Hashable {
    /// The ledger's name, such as `petition`.
    public let name: String
    /// What people read for it; nil where the source leaves that to others.
    public let title: LocalizedText?
    /// The fields that it adds to the ledger's tasks, in the order of their names.
    public let fields: [LedgerField]
    /// Whether tasks of the ledger that no meeting assigned are for the supervision office to watch, rather than a
    /// department's own; nil where the source leaves that to others.
    public let isSupervised: Bool?
    /// Where it is declared, such as `duban.toml` or `Plugins/petitions/plugin.toml`.
    public let source: String

    /// Describes a ledger.
    public init(
        _ name: String,
        title: LocalizedText? = nil,
        fields: [LedgerField] = [],
        isSupervised: Bool? = nil,
        source: String
    ) {
        self.name = name
        self.title = title
        self.fields = fields
        self.isSupervised = isSupervised
        self.source = source
    }

    /// The field with a name.
    public func field(_ name: FieldName) -> LedgerField? {
        fields.first { $0.name == name }
    }
}
