import DubanModel
import DubanStore
import LuaHost

/// What records offer beyond their fields.
enum RecordAPI {
    static func members(of model: Model, _ context: HostContext) -> [APIMember] {
        var members = relations(of: model, context)
        members.append(
            .method(
                "related",
                "(field) -> record or nil",
                "The record that a field refers to: `task:related(\"meeting\")`."
            ) { call in
                let record = try call.record(1, try context.hostTypes().record(model))
                let name = FieldName(rawValue: try call.string(2))
                try context.check(name, of: model)
                guard case .reference(let target)? = model.field(name)?.type,
                    let targetModel = context.catalog.named(target)
                else {
                    let known = model.fields.compactMap {
                        if case .reference = $0.type { $0.name.rawValue } else { nil }
                    }
                    throw call.argumentError(
                        2,
                        "'\(name)' does not refer to a record (these do: \(known.joined(separator: ", ")))",
                        zh: "“\(name)”不指向记录（指向记录的有：\(known.joined(separator: "、"))）"
                    )
                }
                try context.check(targetModel)
                guard let code = try context.value(name, of: record, model).text else {
                    try call.pushNil()
                    return 1
                }
                return try QueryAPI.pushFirst(of: Query(targetModel).and(.code, .equal(.text(code))), to: call, context)
            }
        )
        switch model.name {
        case "task": members += TaskAPI.members(context)
        case "unit": members += UnitAPI.members(context)
        case "observation": members += ObservationAPI.members(context)
        case "directive": members += DirectiveAPI.members(context)
        case "requirement": members += DirectiveAPI.requirementMembers(context)
        case "indicator": members += IndicatorAPI.members(context)
        case "project": members += ProjectAPI.members(context)
        case "milestone": members += MilestoneAPI.members(context)
        default: break
        }
        return members
    }

    /// The queries that lead from a record to those that refer to it: `task.units`, `project.milestones`.
    private static func relations(of model: Model, _ context: HostContext) -> [APIMember] {
        context.catalog.all.compactMap { other in
            guard other.name != model.name,
                let field = other.storedFields.first(where: { $0.type == .reference(model.name) }),
                model.field(FieldName(rawValue: other.plural)) == nil
            else { return nil }
            return .getter(
                other.plural,
                "query",
                "The \(other.plural) whose `\(field.name)` is this \(model.name), as a query."
            ) { call in
                try context.check(other)
                let types = try context.hostTypes()
                let code = try call.record(1, try types.record(model)).value(ofField: 0).text ?? ""
                try call.push(QueryBox(Query.standing(other).and(field.name, .equal(.text(code)))), types.query)
                return 1
            }
        }
    }
}
