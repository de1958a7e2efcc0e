/// A field that a ledger adds to its tasks, as a plugin's manifest or a workspace's settings declare it.
public struct LedgerField: Sendable, Hashable {
    /// Its name in Lua, in files and in conditions.
    public let name: FieldName
    /// What it may hold.
    public let type: FieldType
    /// Its heading; the name where nothing is declared.
    public let label: LocalizedText
    /// One line on what it means, with its unit where it has one.
    public let help: LocalizedText
    /// Whether every new task of the ledger must have it.
    public let isRequired: Bool
    /// Other headings under which spreadsheets bring it.
    public let aliases: [String]

    /// Describes a field.
    public init(
        _ name: FieldName,
        _ type: FieldType,
        label: LocalizedText? = nil,
        help: LocalizedText = "",
        isRequired: Bool = false,
        aliases: [String] = []
    ) {
        self.name = name
        self.type = type
        self.label = label ?? LocalizedText(name.rawValue)
        self.help = help
        self.isRequired = isRequired
        self.aliases = aliases
    }

    /// The words by which declarations name the types of fields, with the types; a choice has its words besides.
    public static let typeNames: [(name: String, type: FieldType)] = [
        ("text", .text), ("integer", .integer), ("number", .number), ("percent", .percent), ("boolean", .boolean),
        ("date", .moment), ("period", .period), ("money", .money), ("choice", .choice([])),
        ("organization", .reference("organization")),
    ]

    /// The word by which a declaration names its type.
    public var typeName: String {
        switch type {
        case .reference(let model): model
        default: type.name
        }
    }
}
