import DubanExchange
import DubanModel
import DubanStore
import LuaHost

/// One run of one check.
struct CheckRun {
    let runtime: ScriptRuntime
    let entry: RegisteredEntry
    let box: ContextBox
    /// Whether the records come in another order than theirs.
    var isShuffled = false

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
            throw LuaError(
                .runtime,
                "the function 'where' must give a table of conditions, got \(value.typeName)",
                zh: "函数 where 应返回条件表，得到的是 \(value.typeName)"
            )
        }
        return table
    }

    /// The records that the check looks at.
    func query(_ model: Model) throws -> QueryBox {
        let query = QueryBox(Query.standing(model))
        guard let conditions = try entry.conditions ?? madeConditions(runtime.contextType.value(box)) else {
            return query
        }
        let reader = ConditionReader(context: runtime.context, model: model)
        return query.narrowed(by: try reader.conditions(conditions), runtime.context)
    }

    private func runEach(_ each: LuaFunction, model: Model, context: LuaValue) throws {
        let query = try query(model)
        if isShuffled || query.isComputed(runtime.context) { return try runEach(each, of: query, context: context) }
        let cursor = try QueryAPI.cursor(over: query.query, runtime.context)
        defer { box.currentRecord = nil }
        box.currentRecord = { [weak cursor] in cursor.flatMap { subject(of: $0, model) } }
        do throws(LuaError) {
            try cursor.forEach(each, context: context)
        } catch {
            guard let subject = subject(of: cursor, model) else { throw error }
            throw error.located(at: subject, model)
        }
    }

    /// The same for records that the database alone cannot find, or not in the order that is wanted.
    private func runEach(_ each: LuaFunction, of query: QueryBox, context: LuaValue) throws {
        let model = query.query.model
        let cursor = try runtime.context.detachedCursor(of: model)
        let code = model.position(of: .code) ?? 0
        defer { box.currentRecord = nil }
        var rows = try ComputedQuery(context: runtime.context, box: query).rows()
        if isShuffled {
            var order = SeededGenerator(seed: 1)
            rows.shuffle(using: &order)
        }
        for row in rows {
            guard case .record(let record) = try cursor.record(row: row) else { continue }
            let subject = Finding.Subject(model: model.name, code: try record.value(ofField: code).text ?? "")
            box.currentRecord = { subject }
            do throws(LuaError) {
                try each.call([.record(record), context])
            } catch {
                throw error.located(at: subject, model)
            }
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

extension LuaError {
    /// The error with the record at which it came up, in the language of the run.
    fileprivate func located(at subject: Finding.Subject, _ model: Model) -> LuaError {
        var located = self
        located.message += LocalizedText(
            " (at \(subject.model) \(subject.code))",
            zh: "（\(model.label(.simplifiedChinese)) \(subject.code)）"
        )(Wording.language)
        return located
    }
}
