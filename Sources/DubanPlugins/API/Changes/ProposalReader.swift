import DubanModel
import LuaHost
import NearestName

/// Reads proposed changes out of Lua values. What is certain to be refused is refused here, where the author sees the
/// line.
struct ProposalReader {
    let context: HostContext

    private static let arguments = [
        "by", "unit", "reason", "percent", "period", "until", "ground", "title", "criterion", "instead",
    ]

    /// The code of a record, given as the record or by itself.
    func code(_ value: LuaValue, of model: Model, _ call: borrowing LuaCall) throws -> String {
        if let text = value.text { return text }
        guard case .record(let record) = value, record.type.name == model.name else {
            throw call.typeError(2, expected: "\(model.name) or its code")
        }
        return try record.value(ofField: 0).text ?? ""
    }

    func perform(_ name: String, task: String, _ arguments: LuaTable?) throws -> TaskProposal {
        try checkProposes(.task, nil)
        let known = TaskVerb.allCases.filter { $0 != .draft && $0 != .submit }.map(\.rawValue)
        guard let verb = TaskVerb(rawValue: name), known.contains(name) else {
            if name == TaskVerb.submit.rawValue {
                throw LuaError(
                    .argument,
                    "a unit submits its own work, with evidence: no plugin can do that for it",
                    zh: "提交办结须由承办单位自行完成并附佐证，插件不能代为提交"
                )
            }
            throw LuaError(
                .argument,
                "the workflow has no step '\(name)'\(NearestName.hintOrList(for: name, in: known))",
                zh: "流程中没有步骤“\(name)”\(NearestName.hintOrList(for: name, in: known).chinese)"
            )
        }
        var proposal = TaskProposal(verb, task: task)
        guard let arguments else { return proposal }
        for name in try arguments.names() {
            let value = try arguments.raw(name)
            switch name {
            case "by": proposal.actor = try organization(value, name)
            case "unit": proposal.unit = try organization(value, name)
            case "instead": proposal.replacement = try organization(value, name)
            case "reason": proposal.reason = try text(value, name)
            case "ground": proposal.ground = try text(value, name)
            case "title": proposal.title = try text(value, name)
            case "criterion": proposal.criterion = try text(value, name)
            case "percent": proposal.percent = try converted(value, name, .percent).number
            case "until": proposal.due = try converted(value, name, .moment).moment
            case "period":
                proposal.period = try converted(value, name, .period).text.flatMap { Period($0) }
            default:
                let hint = NearestName.hintOrList(for: name, in: Self.arguments)
                throw LuaError(
                    .argument,
                    "a step of the workflow takes no '\(name)'\(hint)",
                    zh: "流程步骤没有参数“\(name)”\(hint.chinese)"
                )
            }
        }
        return proposal
    }

    /// A new record.
    func record(_ name: String, _ values: LuaTable, note: String?) throws -> RecordProposal {
        let model: Model
        do throws(ModelError) {
            model = try context.catalog.resolve(name)
        } catch {
            throw LuaError(.argument, error.message)
        }
        if let hindrance = model.hindranceToAdding {
            throw LuaError(
                .argument,
                "a new \(model.name) cannot be proposed: \(hindrance(.english))",
                zh: "不能提出新建\(model.label(.simplifiedChinese))：\(hindrance(.simplifiedChinese))"
            )
        }
        try checkProposes(model, nil)
        var proposal = RecordProposal(model.name, values: [:], note: note)
        for name in try values.names() {
            let value = try values.raw(name)
            switch (model.name, name) {
            case (Model.task.name, "support"):
                guard let list = value.table else {
                    throw LuaError(.argument, "support: a list of organizations expected", zh: "support：应为单位列表")
                }
                proposal.support = try list.list().map { try organization($0, "support") ?? "" }
            case (Model.task.name, "draft"): proposal.isDraft = value.boolean ?? false
            case (_, "code"): proposal.code = try text(value, name) ?? ""
            default: proposal.values[FieldName(rawValue: name)] = try self.value(value, of: name, model)
            }
        }
        return proposal
    }

    /// Other values of a record's fields.
    func changes(of model: Model, code: String, _ values: LuaTable, note: String?) throws -> RecordProposal {
        var proposal = RecordProposal(model.name, code: code, values: [:], note: note)
        for name in try values.names() {
            let field = try field(name, of: model)
            if let hindrance = model.hindranceToSetting(field) {
                throw LuaError(
                    .argument,
                    "\(name) cannot be proposed: \(hindrance(.english))",
                    zh: "不能提出修改 \(name)：\(hindrance(.simplifiedChinese))"
                )
            }
            proposal.values[field.name] = try value(try values.raw(name), of: name, model)
        }
        if proposal.values.isEmpty {
            throw LuaError(
                .argument,
                "nothing to set: changes:set(record, { field = value })",
                zh: "没有要修改的内容：changes:set(record, { field = value })"
            )
        }
        return proposal
    }

    private func value(_ value: LuaValue, of name: String, _ model: Model) throws -> FieldValue {
        let field = try field(name, of: model)
        try checkProposes(model, field)
        // `false` clears a field: nil would not be in the table at all.
        if field.type != .boolean, value.boolean == false { return .null }
        return try FieldConversion(context: context).fieldValue(value, for: field)
    }

    private func field(_ name: String, of model: Model) throws -> Field {
        guard let field = model.field(FieldName(rawValue: name)) else {
            throw LuaError(.argument, ModelError.unknownField(name, of: model).message)
        }
        return field
    }

    private func text(_ value: LuaValue, _ name: String) throws -> String? {
        if value.isNil { return nil }
        guard let text = context.text(value) else {
            throw LuaError(
                .argument,
                "\(name): text expected, got \(value.typeName)",
                zh: "\(name)：应为文本，得到的是 \(value.typeName)"
            )
        }
        return text
    }

    private func organization(_ value: LuaValue, _ name: String) throws -> String? {
        if case .record(let record) = value, record.type.name == Model.organization.name {
            return try record.value(ofField: 0).text
        }
        return try text(value, name)
    }

    private func converted(_ value: LuaValue, _ name: String, _ type: FieldType) throws -> FieldValue {
        let field = Field(FieldName(rawValue: name), type, en: name, zh: name, "")
        return try FieldConversion(context: context).fieldValue(value, for: field)
    }

    /// Refuses what the plugin may not propose.
    private func checkProposes(_ model: Model, _ field: Field?) throws {
        let permission = Permission(model, field: field?.name)
        guard context.access.propose.covers(permission) else { throw PluginError.mayNotPropose(permission) }
    }
}
