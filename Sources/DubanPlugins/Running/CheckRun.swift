import DubanModel
import DubanStore
import LuaHost

/// One run of one check.
struct CheckRun {
    let runtime: ScriptRuntime
    let entry: RegisteredEntry
    let box: ContextBox

    func run() throws {
        let context = runtime.contextType.value(box)
        if let each = entry.each, let model = entry.description.model.flatMap(runtime.context.catalog.named) {
            try runEach(each, model: model, context: context)
        }
        if let run = entry.run {
            try run.call([context, .table(box.parameters)])
        }
    }

    private func madeConditions(_ context: LuaValue) throws -> LuaTable? {
        guard let maker = entry.conditionMaker else { return nil }
        let value = try maker.callForValue([context])
        guard let table = value.table else {
            throw LuaError(.runtime, "the function 'where' must give a table of conditions, got \(value.typeName)")
        }
        return table
    }

    private func runEach(_ each: LuaFunction, model: Model, context: LuaValue) throws {
        var query = Query.standing(model)
        if let conditions = try entry.conditions ?? madeConditions(context) {
            query.narrow(by: try ConditionReader(context: runtime.context, model: model).conditions(conditions))
        }
        let cursor = try QueryAPI.cursor(over: query, runtime.context)
        defer { box.currentRecord = nil }
        box.currentRecord = { [weak cursor] in cursor.flatMap { subject(of: $0, model) } }
        do throws(LuaError) {
            try cursor.forEach(each, context: context)
        } catch {
            guard let subject = subject(of: cursor, model) else { throw error }
            var located = error
            located.message += " (at \(subject.model) \(subject.code))"
            throw located
        }
    }

    /// The record that a cursor stands on.
    private func subject(of cursor: LuaCursor, _ model: Model) -> Finding.Subject? {
        guard let row = cursor.currentRow, let snapshot = runtime.context.snapshot,
            let code = try? snapshot.code(of: model, rowID: row)
        else { return nil }
        return Finding.Subject(model: model.name, code: code)
    }
}
