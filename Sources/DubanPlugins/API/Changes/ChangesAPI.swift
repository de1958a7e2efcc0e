import DubanModel
import LuaHost

/// The methods of sets of proposed changes. Each gives the set back, so that calls can follow one another.
enum ChangesAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "perform",
                "(task, step, arguments?) -> changes",
                """
                Proposes a step of a task's workflow: `changes:perform(task, "approve", { reason = "…" })`. The task is a \
                record or a code. Arguments, as `duban task` takes them: by, unit, reason, percent, period, until, ground, \
                title, criterion, instead.
                """
            ) { call in
                let types = try context.hostTypes()
                let box = try call.object(1, types.changes)
                let task = try ProposalReader(context: context).code(try call.value(2), of: .task, call)
                let arguments = try call.isNil(4) ? nil : call.table(4)
                let reader = ProposalReader(context: context)
                try box.append(.perform(try reader.perform(try call.string(3), task: task, arguments)))
                try call.pushArgument(1)
                return 1
            },
            .method(
                "add",
                "(kind, values, note?) -> changes",
                """
                Proposes a new record: `changes:add("mark", { organization = "finance", kind = "praise", … }, "why")`. \
                A task without a code gets the next one; it may have `support = { "finance" }` and `draft = true`.
                """
            ) { call in
                let types = try context.hostTypes()
                let box = try call.object(1, types.changes)
                let proposal = try ProposalReader(context: context).record(
                    try call.string(2),
                    try call.table(3),
                    note: try call.optionalString(4)
                )
                try box.append(.add(proposal))
                try call.pushArgument(1)
                return 1
            },
            .method(
                "set",
                "(record, values, note?) -> changes",
                "Proposes other values of a record's fields: `changes:set(project, { stage = \"started\" }, \"why\")`."
            ) { call in
                let types = try context.hostTypes()
                let box = try call.object(1, types.changes)
                guard case .record(let record) = try call.value(2), let model = types.model(of: record) else {
                    throw call.typeError(2, expected: "record")
                }
                let proposal = try ProposalReader(context: context).changes(
                    of: model,
                    code: try record.value(ofField: 0).text ?? "",
                    try call.table(3),
                    note: try call.optionalString(4)
                )
                try box.append(.set(proposal))
                try call.pushArgument(1)
                return 1
            },
            .getter("count", "integer", "How many changes there are so far.") { call in
                try call.push(try call.object(1, try context.hostTypes().changes).set.steps.count)
                return 1
            },
        ]
    }

    /// `duban.changes { title = … }`.
    static func make(_ call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        var set = ChangeSet()
        if !call.isNil(1) {
            let table = try call.table(1)
            for name in try table.names() where name != "title" {
                throw LuaError(.argument, "changes have no '\(name)' (they have: title)", zh: "变更集没有“\(name)”（有：title）")
            }
            set.title = context.text(try table.raw("title")) ?? ""
        }
        let types = try context.hostTypes()
        try call.push(ChangesBox(set, memory: types.memory()), types.changes)
        return 1
    }
}
