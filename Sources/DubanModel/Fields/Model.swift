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

    /// The places of ``storedFields`` among ``fields``.
    public let storedPositions: [Int]
    /// The names of ``storedFields``.
    public let storedNames: [String]
    /// The places of ``memberFields`` among ``fields``.
    public let memberPositions: [Int]
    /// The given fields that refer to other records, with the name of the model that each refers to.
    public let references: [(position: Int, model: String)]
    /// The model whose fields are this one's first, in the same order: the built-in one of a model with ledger fields.
    public let base: Model?

    let givenPositions: [Int]
    /// Whether a field must have a value, by its place: asking a whole field is slow where there are millions of records.
    let areRequired: [Bool]
    /// What each field may hold, by its place.
    let types: [FieldType]
    /// The place of the code.
    package let codePosition: Int?
    /// The place of the status.
    let statusPosition: Int?
    /// The places of the fields with the moments of the lifecycle's stages.
    let stagePositions: [Int?]
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
        ledgers: [LedgerDeclaration] = [],
        base: Model? = nil
    ) {
        self.name = name
        self.plural = plural
        self.owner = owner
        self.label = label
        self.documentation = documentation
        self.lifecycle = lifecycle
        self.codeParts = codeParts
        self.fields = fields
        storedPositions = fields.indices.filter { fields[$0].isStored }
        storedFields = storedPositions.map { fields[$0] }
        storedNames = storedFields.map(\.name.rawValue)
        memberPositions = fields.indices.filter { fields[$0].isMember }
        memberFields = memberPositions.map { fields[$0] }
        areRequired = fields.map(\.isRequired)
        types = fields.map(\.type)
        self.base = base
        references = fields.enumerated().compactMap { position, field in
            guard field.isGiven, case .reference(let model) = field.type else { return nil }
            return (position, model)
        }
        let packed = Set(
            fields.compactMap { field in
                if case .member(let column) = field.origin { column } else { nil }
            }
        )
        givenPositions = fields.indices.filter { fields[$0].isGiven && !packed.contains(fields[$0].name) }
        givenFields = givenPositions.map { fields[$0] }
        self.ledgers = ledgers
        let positions = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.positions = positions
        codePosition = positions[.code]
        statusPosition = positions[.status]
        stagePositions = lifecycle.stages.map { positions[$0.field] }
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
        let isExtended = fields.prefix(self.fields.count).map(\.name) == self.fields.map(\.name)
        return Model(
            name: name,
            plural: plural,
            owner: owner,
            label: label,
            documentation: documentation,
            lifecycle: lifecycle,
            codeParts: codeParts,
            fields: fields,
            ledgers: ledgers,
            base: isExtended ? self : nil
        )
    }
}
