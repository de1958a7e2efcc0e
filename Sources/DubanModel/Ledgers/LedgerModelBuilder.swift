/// Puts together the model of tasks out of what ledgers declare.
struct LedgerModelBuilder {
    private var members: [Field] = []
    private var origins: [FieldName: LedgerDeclaration] = [:]
    private var ledgers: [Choice] = []

    init() {
        if case .choice(let choices)? = Model.task.field(.ledger)?.type { ledgers = choices }
    }

    /// The model of tasks with the fields that were added.
    func model(_ declarations: [LedgerDeclaration]) -> Model {
        let fields = Model.task.fields.map { $0.name == .ledger ? $0.typed(.choice(ledgers)) : $0 }
        return Model.task.with(fields: fields + members, ledgers: declarations)
    }

    mutating func add(_ declaration: LedgerDeclaration) throws(ModelError) {
        guard LedgerName.isValid(declaration.name) else {
            throw .invalidLedger(
                declaration,
                LocalizedText("the name '\(Self.shown(declaration.name))'", zh: "名称“\(Self.shown(declaration.name))”"),
                expected: LedgerName.expectation
            )
        }
        addLedger(declaration)
        for field in declaration.fields { try add(field, of: declaration) }
    }

    private mutating func addLedger(_ declaration: LedgerDeclaration) {
        let place = ledgers.firstIndex { $0.name == declaration.name }
        if place != nil, declaration.title == nil { return }
        let title = declaration.title ?? LocalizedText(declaration.name)
        let choice = Choice(declaration.name, title.english, zh: title(.simplifiedChinese))
        if let place { ledgers[place] = choice } else { ledgers.append(choice) }
    }

    private mutating func add(_ field: LedgerField, of declaration: LedgerDeclaration) throws(ModelError) {
        let name = field.name.rawValue
        guard LedgerName.isValid(name) else {
            throw .invalidLedger(
                declaration,
                LocalizedText("the field name '\(Self.shown(name))'", zh: "字段名“\(Self.shown(name))”"),
                expected: LedgerName.expectation
            )
        }
        guard Model.task.field(field.name) == nil, !LedgerName.membersOfTasks.contains(name) else {
            throw .invalidLedger(
                declaration,
                LocalizedText("the field name '\(name)'", zh: "字段名“\(name)”"),
                expected: LocalizedText("a name that tasks do not have yet", zh: "任务尚未使用的名称")
            )
        }
        if let known = members.first(where: { $0.name == field.name }) {
            guard known.type == field.type else { throw contradiction(field, in: declaration, known.type) }
            return
        }
        guard members.count < ModelCatalog.mostFields else {
            throw .invalidLedger(
                declaration,
                LocalizedText("the field '\(name)'", zh: "字段“\(name)”"),
                expected: LocalizedText(
                    "at most \(ModelCatalog.mostFields) fields of all ledgers together",
                    zh: "所有台账合计最多 \(ModelCatalog.mostFields) 个字段"
                )
            )
        }
        members.append(Field(member: field, of: .ledgerValues))
        origins[field.name] = declaration
    }

    private func contradiction(
        _ field: LedgerField,
        in declaration: LedgerDeclaration,
        _ known: FieldType
    ) -> ModelError {
        var place = LocalizedText("another ledger", zh: "其他台账")
        if let other = origins[field.name] {
            let table = "[ledgers.\(other.name)]"
            place = LocalizedText("\(table) of \(other.source)", zh: " \(other.source) 中的 \(table) ")
        }
        return .invalidLedger(
            declaration,
            LocalizedText(
                "the field '\(field.name)' of the type \(field.typeName)",
                zh: "类型为 \(field.typeName) 的字段“\(field.name)”"
            ),
            expected: LocalizedText(
                "the same type and choices as in \(place.english), which has it as \(known.name), or another name",
                zh: "与\(place(.simplifiedChinese))相同的类型和选项（\(known.name)），或另起名称"
            )
        )
    }

    private static func shown(_ name: String) -> String {
        name.shortened
    }
}

extension ModelError {
    /// Something of a declaration that cannot be.
    static func invalidLedger(
        _ declaration: LedgerDeclaration,
        _ what: LocalizedText,
        expected: LocalizedText
    ) -> ModelError {
        let text = LocalizedText(
            "\(what.english) is not allowed: expected \(expected.english)",
            zh: "\(what(.simplifiedChinese))不符合要求：应为\(expected(.simplifiedChinese))"
        )
        let ledger = declaration.name.shortened
        return ModelError(.invalidLedger, text.about("[ledgers.\(ledger)]").about(declaration.source))
    }
}
