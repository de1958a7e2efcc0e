import DubanModel
import LuaHost

/// The members of `ctx`.
enum ContextAPI {
    static func members(_ context: HostContext, type: @escaping () throws -> LuaObjectType<ContextBox>) -> [APIMember] {
        [
            .getter("today", "date", "The as-of day. Scripts have no other clock.") { call in
                try call.push(Moment(context.today).encoded, try context.hostTypes().date)
                return 1
            },
            .getter("calendar", "calendar", "Workdays, holidays and make-up days, as the workspace knows them.") {
                call in
                try call.push(try context.workCalendar(), try context.hostTypes().calendar)
                return 1
            },
            .getter("language", "string", "The language of the run: en or zh-Hans.") { call in
                try call.push(context.language.rawValue)
                return 1
            },
            .getter("settings", "table", "The plugin's settings: defaults, and what the workspace sets instead.") {
                call in
                try call.push(try call.object(1, try type()).settings)
                return 1
            },
            .getter("params", "table", "The parameters of the run.") { call in
                try call.push(try call.object(1, try type()).parameters)
                return 1
            },
            .method(
                "say",
                "(text) -> string",
                """
                A text in the run's language with its {names} filled in: `ctx:say { en = "{n} tasks", ["zh-Hans"] = \
                "{n} 项任务", n = 3 }` or `ctx:say { "{n} tasks", n = 3 }`.
                """
            ) { call in
                try call.push(try Template(context: context, table: try call.table(2)).filled())
                return 1
            },
            .method(
                "name",
                "(record, field?) -> string",
                """
                What a record is called, in the run's language: its name or title. With a field, what the record that the \
                field refers to is called: `ctx:name(task, "lead")`; the field's own text where it refers to none.
                """
            ) { call in
                guard case .record(let record) = try call.value(2),
                    let model = try context.hostTypes().model(of: record)
                else { throw call.typeError(2, expected: "record") }
                guard let field = try call.optionalString(3) else {
                    try call.push(try displayName(of: record, model: model, context))
                    return 1
                }
                let name = FieldName(rawValue: field)
                let code = try context.value(name, of: record, model).text ?? ""
                guard case .reference(let target)? = model.field(name)?.type,
                    let targetModel = context.catalog.named(target)
                else {
                    try call.push(code)
                    return 1
                }
                try call.push(try context.displayName(of: targetModel, code: code))
                return 1
            },
            .method(
                "finding",
                "(text)",
                """
                Reports what a check found, as `ctx:say` takes it: `ctx:finding { "due {due}, still open", due = \
                task.due }`. In a check of records it is about the record at hand; otherwise name it with `subject = \
                record`. `key = "…"` tells several findings on one record apart.
                """
            ) { call in
                let box = try call.object(1, try type())
                guard let report = box.report else {
                    throw LuaError(
                        .runtime,
                        box.isOver
                            ? LocalizedText(
                                "this ctx is of a run that is over; use the one that this run was given",
                                zh: "此 ctx 属于已结束的运行；请使用本次运行所给的 ctx"
                            )
                            : LocalizedText(
                                "findings can be reported by checks only, not by reports",
                                zh: "只有检查可以报告发现，报告不可以"
                            )
                    )
                }
                let table = try call.table(2)
                let template = try Template(context: context, table: table)
                var subject = box.currentRecord?()
                if case .record(let record) = try table.raw("subject") {
                    subject = Finding.Subject(
                        model: record.type.name,
                        code: try record.value(ofField: 0).text ?? ""
                    )
                }
                try report(try template.filled(), subject, try table.raw("key").text, try template.data())
                return 0
            },
            .method(
                "veto",
                "(text)",
                """
                Forbids the step that a hook is asked about, with the reason that people read; a text, or as `ctx:say` takes \
                it: `ctx:veto { en = "no evidence", ["zh-Hans"] = "没有佐证材料" }`.
                """
            ) { call in
                let box = try call.object(1, try type())
                guard let veto = box.veto else {
                    throw LuaError(
                        .runtime,
                        "only a hook that is asked before a step can forbid it",
                        zh: "只有在步骤之前被询问的钩子才能阻止该步骤"
                    )
                }
                let value = try call.value(2)
                if let table = value.table {
                    veto(try Template(context: context, table: table).filled())
                } else {
                    veto(try call.string(2))
                }
                return 0
            },
        ]
    }

    /// The first of the record's names that is known and may be read. Where it has names and none may be, that is an
    /// error; a code is a name only for what has no other.
    private static func displayName(of record: LuaRecord, model: Model, _ context: HostContext) throws -> String {
        let names = FieldName.displayNames(in: context.language).compactMap(model.field)
        let readable = names.filter { context.access.read.allows($0, of: model) }
        if readable.count == 1, let withheld = names.dropLast().last { try context.check(withheld.name, of: model) }
        for name in readable {
            if let text = try context.value(name.name, of: record, model).text { return text }
        }
        return ""
    }
}
