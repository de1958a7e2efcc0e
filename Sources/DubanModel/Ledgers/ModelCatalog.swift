/// The models of one workspace: the built-in ones, with the fields that its ledgers add to tasks.
public struct ModelCatalog: Sendable {
    /// The built-in models alone.
    public static let standard = ModelCatalog()

    /// The most fields that all ledgers together may add.
    public static let mostFields = 80

    /// What is declared of ledgers, one declaration a source and ledger, in the order in which they were taken up.
    public let declarations: [LedgerDeclaration]
    /// Tasks, with the fields of ledgers last.
    public let task: Model

    /// The built-in models.
    private init() {
        declarations = []
        task = .task
    }

    /// The built-in models with what ledgers add.
    ///
    /// - Throws: `ModelError` of the kind `invalidLedger` for a name that cannot be used, or for two declarations that
    ///   contradict each other; it names both sources.
    public init(_ declarations: [LedgerDeclaration]) throws(ModelError) {
        guard !declarations.isEmpty else {
            self = .standard
            return
        }
        var builder = LedgerModelBuilder()
        for declaration in declarations { try builder.add(declaration) }
        self.declarations = declarations
        task = builder.model(declarations)
    }

    /// The same with further declarations.
    public func adding(_ more: [LedgerDeclaration]) throws(ModelError) -> ModelCatalog {
        more.isEmpty ? self : try ModelCatalog(declarations + more)
    }

    /// Every kind of record, in an order in which each refers only to those before it.
    public var all: [Model] { Model.all.map(current) }

    /// A model by its name, singular or plural.
    public func named(_ name: String) -> Model? {
        Model.named(name).map(current)
    }

    /// The model that a name belongs to, or an error that names the nearest right one.
    public func resolve(_ name: String) throws(ModelError) -> Model {
        current(try Model.resolve(name))
    }

    /// A built-in model as this workspace has it; any other as it is.
    public func current(_ model: Model) -> Model {
        model === Model.task ? task : model
    }

    /// The fields that a ledger adds, by whatever source, in their order.
    public func fields(ofLedger name: String) -> [LedgerField] {
        var known: Set<FieldName> = []
        return declarations.filter { $0.name == name }.flatMap(\.fields).filter { known.insert($0.name).inserted }
    }

    /// Whether a task is for the supervision office to watch and counts in the monthly review: one that a meeting assigned,
    /// and one of a ledger that no source declares to be a department's own. Of several sources the first one that says
    /// anything counts.
    public func isSupervised(meeting: String?, ledger: String?) -> Bool {
        meeting != nil || declarations.first { $0.name == ledger && $0.isSupervised != nil }?.isSupervised ?? true
    }

    /// The names of all ledgers with what people read for them, the built-in ones first.
    public var ledgers: [Choice] {
        guard case .choice(let choices)? = task.field(.ledger)?.type else { return [] }
        return choices
    }
}

extension ModelCatalog: Equatable {
    /// Catalogues are equal when the same is declared in the same order.
    public static func == (left: ModelCatalog, right: ModelCatalog) -> Bool {
        left.declarations == right.declarations
    }
}
