/// The one description of a model's field. From it come the SQL mapping, the Lua field, the checks of filters and of
/// imported values, the headings of exports and the reference pages.
public struct Field: Sendable, Hashable {
    /// Where a field's value comes from.
    public enum Origin: Sendable, Hashable {
        /// A column of the model's own.
        case stored
        /// A field of the record that a reference field points to; read only.
        case lookup(through: FieldName, field: FieldName)
        /// A member of the JSON object in a column of the model's own: a field that a ledger adds.
        case member(of: FieldName)
    }

    /// Its name in the database, in Lua and in mapping files.
    public let name: FieldName
    /// What it may hold.
    public let type: FieldType
    /// Whether every record must have it.
    public let isRequired: Bool
    /// Where its value comes from.
    public let origin: Origin
    /// Its heading.
    public let label: LocalizedText
    /// Other headings under which spreadsheets bring it.
    public let aliases: [String]
    /// One line on what it means, with its unit where it has one.
    public let documentation: LocalizedText

    /// Describes a field.
    public init(
        _ name: FieldName,
        _ type: FieldType,
        isRequired: Bool = false,
        origin: Origin = .stored,
        en english: String,
        zh: String,
        aliases: [String] = [],
        _ documentation: LocalizedText
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.origin = origin
        self.label = LocalizedText(english, zh: zh)
        self.aliases = aliases
        self.documentation = documentation
    }

    /// Describes a field that a ledger adds to those of its tasks, whose values are kept together in a column.
    init(member field: LedgerField, of column: FieldName) {
        name = field.name
        type = field.type
        // Only tasks of the ledger need a value: see Record.ledgerProblems.
        isRequired = false
        origin = .member(of: column)
        label = field.label
        aliases = field.aliases
        documentation = field.help
    }

    /// Whether the field is a column of its model's own table.
    public var isStored: Bool { origin == .stored }

    /// Whether the field's value is given with the record, not looked up in another one.
    public var isGiven: Bool {
        if case .lookup = origin { false } else { true }
    }

    /// Whether the field is one that a ledger adds.
    public var isMember: Bool {
        if case .member = origin { true } else { false }
    }

    /// The same field with another type.
    func typed(_ type: FieldType) -> Field {
        Field(
            name,
            type,
            isRequired: isRequired,
            origin: origin,
            en: label.english,
            zh: label(.simplifiedChinese),
            aliases: aliases,
            documentation
        )
    }
}
