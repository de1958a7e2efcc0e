/// The description of one kind of record: its names and its fields.
///
/// A class, so that records, of which there are millions, carry one reference to it each.
public final class Model: Sendable {
    /// The name of one record's kind, such as `task`.
    public let name: String
    /// The name of many, as queries and imports say it, such as `tasks`.
    public let plural: String
    /// The name of the model of which such records are parts, as units are of a task; nil for one that stands by itself.
    public let owner: String?
    /// What people read for one record's kind.
    public let label: LocalizedText
    /// One line on what such a record is.
    public let documentation: LocalizedText
    /// Every field, stored ones and looked-up ones, `code` first.
    public let fields: [Field]

    /// The fields that are columns of the model's own.
    public let storedFields: [Field]
    /// The fields whose values are given with a record: columns, and the fields that ledgers add; but not the column in
    /// which those are kept, which follows from them.
    public let givenFields: [Field]
    /// The fields that ledgers add.
    public let memberFields: [Field]
    /// What the workspace's ledgers declare; empty for all models but tasks.
    public let ledgers: [LedgerDeclaration]
    /// How such a record changes over time.
    public let lifecycle: Lifecycle

    /// The fields from which a code is made where a source has none: their values with slashes between. Empty for
    /// models whose codes are given.
    public let codeParts: [FieldName]

    let givenPositions: [Int]
    private let positions: [FieldName: Int]

    /// Describes a kind of record.
    public init(
        name: String,
        plural: String,
        owner: String? = nil,
        label: LocalizedText,
        documentation: LocalizedText,
        lifecycle: Lifecycle = .timeless,
        codeParts: [FieldName] = [],
        fields: [Field],
        ledgers: [LedgerDeclaration] = []
    ) {
        self.name = name
        self.plural = plural
        self.owner = owner
        self.label = label
        self.documentation = documentation
        self.lifecycle = lifecycle
        self.codeParts = codeParts
        self.fields = fields
        storedFields = fields.filter(\.isStored)
        memberFields = fields.filter(\.isMember)
        let packed = Set(
            fields.compactMap { field in
                if case .member(let column) = field.origin { column } else { nil }
            }
        )
        givenPositions = fields.indices.filter { fields[$0].isGiven && !packed.contains(fields[$0].name) }
        givenFields = givenPositions.map { fields[$0] }
        self.ledgers = ledgers
        positions = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A field by its name.
    public func field(_ name: FieldName) -> Field? {
        position(of: name).map { fields[$0] }
    }

    /// The place of a field among ``fields``.
    public func position(of name: FieldName) -> Int? {
        positions[name]
    }

    /// Whether ledgers add fields to it.
    public var hasMembers: Bool { !memberFields.isEmpty }

    /// The same kind of record with other fields.
    func with(fields: [Field], ledgers: [LedgerDeclaration]) -> Model {
        Model(
            name: name,
            plural: plural,
            owner: owner,
            label: label,
            documentation: documentation,
            lifecycle: lifecycle,
            codeParts: codeParts,
            fields: fields,
            ledgers: ledgers
        )
    }
}
