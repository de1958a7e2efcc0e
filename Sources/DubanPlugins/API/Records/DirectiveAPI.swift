import DubanModel
import DubanStore
import LuaHost

/// The derived values of directives and their requirements.
enum DirectiveAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "uncovered",
                "() -> list",
                "The codes of its requirements that no task carries out; a cancelled task does not count."
            ) { call in
                let reader = try RecordReader(call, .directive, context)
                let list = try call.makeTable()
                for (offset, traced) in try traced(of: try reader.code, context).filter({ !$0.isCovered }).enumerated()
                {
                    try list.setRaw(.integer(Int64(offset + 1)), to: .string(traced.requirement.code))
                }
                try call.push(list)
                return 1
            }
        ]
    }

    static func requirementMembers(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "is_covered",
                "() -> boolean",
                "Whether any task carries it out; a cancelled task does not count."
            ) { call in
                let reader = try RecordReader(call, .requirement, context, needs: "directive")
                let code = try reader.code
                let all = try traced(of: try reader.text("directive") ?? "", context)
                try call.push(all.contains { $0.requirement.code == code && $0.isCovered })
                return 1
            }
        ]
    }

    private static func traced(of directive: String, _ context: HostContext) throws -> [TracedRequirement] {
        for model in [Model.requirement, .coverage, .task] { try context.check(model) }
        return try context.openSnapshot().tracedRequirements(of: directive)
    }
}
