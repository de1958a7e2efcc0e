import DubanModel

/// A plan as it stands in its file: every value as people write it.
struct PlanFile: Codable {
    /// One change.
    struct Step: Codable {
        /// A step of the workflow; nil for a record.
        var perform: String?
        /// `add` or `set`; nil for a step of the workflow.
        var record: String?
        /// The record's model.
        var model: String
        /// The record's code; empty for one that gets the next.
        var code: String
        /// The values of fields, or the arguments of the step; null empties a field.
        var values: [String: String?]
        var note: String?
        var support: [String]?
        var draft: Bool?
    }

    var format: String
    var command: String
    var title: String
    var basis: Int64
    var by: String?
    var on: String?
    var changes: [Step]
}

extension PlanFile.Step {
    init(_ step: ChangeStep) {
        switch step {
        case .perform(let proposal):
            self.init(
                perform: proposal.verb.rawValue,
                model: Model.task.name,
                code: proposal.task,
                values: Self.arguments(of: proposal)
            )
        case .add(let proposal): self.init("add", proposal)
        case .set(let proposal): self.init("set", proposal)
        }
    }

    private init(_ kind: String, _ proposal: RecordProposal) {
        let values = proposal.values.map { ($0.key.rawValue, $0.value.isNull ? nil : $0.value.written) }
        self.init(
            record: kind,
            model: proposal.model,
            code: proposal.code,
            values: Dictionary(values) { first, _ in first },
            note: proposal.note,
            support: proposal.support.isEmpty ? nil : proposal.support,
            draft: proposal.isDraft ? true : nil
        )
    }

    private static func arguments(of proposal: TaskProposal) -> [String: String?] {
        let arguments: [String: String?] = [
            "by": proposal.actor, "unit": proposal.unit, "reason": proposal.reason, "ground": proposal.ground,
            "title": proposal.title, "criterion": proposal.criterion, "instead": proposal.replacement,
            "percent": proposal.percent.map { FieldValue.number($0).written },
            "period": proposal.period?.description, "until": proposal.due?.description,
        ]
        return arguments.filter { $0.value != nil }
    }

    /// The change that it stands for.
    func step(_ catalog: ModelCatalog) throws(ModelError) -> ChangeStep {
        if let perform {
            guard let verb = TaskVerb(rawValue: perform) else {
                throw ModelError(
                    .notAllowed,
                    LocalizedText(
                        "the workflow has no step '\(perform.shortened)'",
                        zh: "工作流没有步骤“\(perform.shortened)”"
                    )
                )
            }
            return .perform(try proposal(verb))
        }
        let model = try catalog.resolve(model)
        var values: [FieldName: FieldValue] = [:]
        for (name, written) in self.values {
            guard let field = model.field(FieldName(rawValue: name)) else { throw .unknownField(name, of: model) }
            guard let value = written.map({ field.type.parse($0) }) ?? .null else {
                throw .invalidValue(written ?? "", for: field)
            }
            values[field.name] = value
        }
        var proposal = RecordProposal(model.name, code: code, values: values, note: note)
        proposal.support = support ?? []
        proposal.isDraft = draft ?? false
        return record == "add" ? .add(proposal) : .set(proposal)
    }

    private func proposal(_ verb: TaskVerb) throws(ModelError) -> TaskProposal {
        var proposal = TaskProposal(verb, task: code)
        let arguments = values.compactMapValues(\.self)
        proposal.actor = arguments["by"]
        proposal.unit = arguments["unit"]
        proposal.reason = arguments["reason"]
        proposal.ground = arguments["ground"]
        proposal.title = arguments["title"]
        proposal.criterion = arguments["criterion"]
        proposal.replacement = arguments["instead"]
        proposal.percent = try value(arguments["percent"], "percent", .percent)?.number
        proposal.due = try value(arguments["until"], "until", .moment)?.moment
        proposal.period = try value(arguments["period"], "period", .period)?.text.flatMap { Period($0) }
        return proposal
    }

    private func value(_ written: String?, _ name: FieldName, _ type: FieldType) throws(ModelError) -> FieldValue? {
        guard let written else { return nil }
        guard let value = type.parse(written) else {
            throw .invalidValue(written, for: Field(name, type, en: name.rawValue, zh: name.rawValue, ""))
        }
        return value
    }
}
