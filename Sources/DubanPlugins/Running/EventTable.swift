import DubanModel
import DubanStore
import LuaHost

/// Writes what is being done to a task into a Lua table.
struct EventTable {
    let runtime: ScriptRuntime

    func table(of event: HookEvent) throws -> LuaTable {
        let types = try runtime.context.hostTypes()
        let interpreter = runtime.interpreter
        return try interpreter.makeTable(fields: [
            "phase": .string(event.phase.rawValue),
            "verb": .string(event.verb.rawValue),
            "task": try task(event.task),
            "code": .string(event.task),
            "actor": .string(event.actor),
            "unit": .string(event.unit),
            "moment": types.date.value(event.moment.encoded),
            "reason": event.reason.map { .string($0) } ?? .nil,
            "files": .table(try interpreter.makeTable(list: event.files.map { .string($0) })),
            "changes": .table(try interpreter.makeTable(list: try event.changes.map { .table(try table(of: $0)) })),
        ])
    }

    /// The task as it was before the step; nil for one that is only being made.
    private func task(_ code: String) throws -> LuaValue {
        let context = runtime.context
        let query = Query(context.catalog.task, where: [Condition(.code, .equal(.text(code)))], limit: 1)
        guard let row = try context.openSnapshot().rowIDs(query).first else { return .nil }
        return try context.detachedCursor(of: context.catalog.task).record(row: row)
    }

    private func table(of change: HookEvent.Change) throws -> LuaTable {
        try runtime.interpreter.makeTable(fields: [
            "model": .string(change.model), "code": .string(change.code),
            "from": .table(try table(of: change.from, change.model)),
            "to": .table(try table(of: change.to, change.model)),
        ])
    }

    /// The values that the plugin may read: a hook learns no more of a record than a query of its own would tell.
    private func table(of values: [FieldName: FieldValue], _ name: String) throws -> LuaTable {
        let conversion = FieldConversion(context: runtime.context)
        let model = runtime.context.catalog.named(name)
        let readable = values.filter { field in
            model.flatMap { model in
                model.field(field.key).map { runtime.context.access.read.allows($0, of: model) }
            } ?? false
        }
        let fields = try readable.map { ($0.key.rawValue, try conversion.luaValue($0.value)) }
        return try runtime.interpreter.makeTable(fields: Dictionary(fields) { first, _ in first })
    }
}
