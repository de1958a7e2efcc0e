/// The one description of a model's field. From it come the SQL mapping, the Lua field, the checks of filters and of
/// imported values, the headings of exports and the reference pages.
public struct Field: Sendable, Hashable {
    /// Where a field's value comes from.
    public enum Origin: Sendable, Hashable {
        /// A column of the model's own.
        case stored
        /// A field of the record that a reference field points to; read only.
        case lookup(through: FieldName, field: FieldName)
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

    /// Whether the field is a column of its model's own table.
    public var isStored: Bool { origin == .stored }
}
