import DubanDocuments
import DubanModel
import DubanStore
import LuaHost
import NearestName

/// Turns what entries give into plain Lua tables for tests, and what tests give into arguments.
struct TestedValues {
    let runtime: ScriptRuntime

    private var interpreter: LuaInterpreter { runtime.interpreter }

    /// A value as a person would write it on a command line.
    func written(_ value: LuaValue) -> String {
        FieldConversion(context: runtime.context).sentenceText(value)
    }

    /// The parameters of an entry.
    func arguments(_ table: LuaTable) throws -> [String: String] {
        var arguments: [String: String] = [:]
        for name in try table.names() { arguments[name] = written(try table.raw(name)) }
        return arguments
    }

    func value(of value: FieldValue) throws -> LuaValue {
        try FieldConversion(context: runtime.context).luaValue(value)
    }

    /// What a check found: `findings`, and their records' `codes`.
    func value(of result: CheckResult) throws -> LuaValue {
        let findings = try result.findings.map { finding in
            LuaValue.table(
                try interpreter.makeTable(fields: [
                    "id": .string(finding.id), "message": .string(finding.message),
                    "severity": .string(finding.severity.rawValue),
                    "model": finding.subject.map { .string($0.model) } ?? .nil,
                    "code": finding.subject.map { .string($0.code) } ?? .nil,
                    "data": try value(of: .object(finding.data)),
                ])
            )
        }
        let codes = result.findings.compactMap(\.subject?.code).map(LuaValue.string)
        return .table(
            try interpreter.makeTable(fields: [
                "findings": .table(try interpreter.makeTable(list: findings)),
                "codes": .table(try interpreter.makeTable(list: codes)),
            ])
        )
    }

    func value(of product: EntryProduct) throws -> LuaValue {
        switch product {
        case .document(let document): try value(of: document)
        case .changes(let changes): try value(of: changes)
        case .content(let content): String(validating: content, as: UTF8.self).map { .string($0) } ?? .bytes(content)
        case .records(let records):
            .table(
                try interpreter.makeTable(
                    list: try records.map { record in
                        var fields = record.values.map { ($0.key.rawValue, LuaValue.string($0.value)) }
                        if record.line > 0 { fields.append(("line", .integer(Int64(record.line)))) }
                        return .table(try interpreter.makeTable(fields: Dictionary(fields) { first, _ in first }))
                    }
                )
            )
        case .verdicts(let verdicts): try value(of: verdicts)
        }
    }

    /// A document: its parts as `--format json` has them, and as Markdown in `text`.
    private func value(of document: Document) throws -> LuaValue {
        let value = try value(of: JSONRenderer().value(of: document))
        let text = try document.rendered(as: .markdown, width: 80, usesColor: false)
        if let table = value.table { try table.setRaw("text", to: .string(text)) }
        return value
    }

    private func value(of verdicts: [HookVerdict]) throws -> LuaValue {
        guard let verdict = verdicts.first else { return .nil }
        let vetoes = try interpreter.makeTable(list: verdict.vetoes.map { .string($0) })
        return .table(
            try interpreter.makeTable(fields: ["vetoes": .table(vetoes), "changes": try value(of: verdict.changes)])
        )
    }

    /// Changes as a plan's file has them.
    private func value(of changes: ChangeSet) throws -> LuaValue {
        let steps = try changes.steps.map { step in
            let plan = PlanFile.Step(step)
            var fields: [String: LuaValue] = [
                "model": .string(plan.model), "code": .string(plan.code),
                "values": .table(
                    try interpreter.makeTable(
                        fields: plan.values.mapValues { $0.map { .string($0) } ?? .boolean(false) }
                    )
                ),
            ]
            if let perform = plan.perform { fields["perform"] = .string(perform) }
            if let record = plan.record { fields["record"] = .string(record) }
            if let note = plan.note { fields["note"] = .string(note) }
            return LuaValue.table(try interpreter.makeTable(fields: fields))
        }
        return .table(
            try interpreter.makeTable(fields: [
                "title": .string(changes.title), "steps": .table(try interpreter.makeTable(list: steps)),
            ])
        )
    }

    /// The event that a test gives to a hook: `{ verb = "submit", task = "T-1", by = "finance", … }`.
    func event(_ table: LuaTable, _ snapshot: Snapshot) throws -> HookEvent {
        let known = ["verb", "task", "by", "unit", "reason", "phase", "files"]
        for name in try table.names() where !known.contains(name) {
            throw LuaError(
                .argument,
                "an event has no '\(name)'\(NearestName.hintOrList(for: name, in: known))",
                zh: "事件没有“\(name)”\(NearestName.hintOrList(for: name, in: known).chinese)"
            )
        }
        guard let verb = try table.raw("verb").text.flatMap(TaskVerb.init(rawValue:)),
            let task = try table.raw("task").text
        else {
            throw LuaError(
                .argument,
                "an event needs verb and task: { verb = \"submit\", task = \"T-1\" }",
                zh: "事件需要 verb 和 task：{ verb = \"submit\", task = \"T-1\" }"
            )
        }
        let actor = try table.raw("by").text ?? ""
        return HookEvent(
            phase: try table.raw("phase").text == HookPhase.after.rawValue ? .after : .before,
            verb: verb,
            task: task,
            actor: actor,
            unit: try table.raw("unit").text ?? actor,
            moment: Moment(snapshot.asOf.date),
            reason: try table.raw("reason").text,
            files: try table.raw("files").table?.list().compactMap(\.text) ?? [],
            changes: []
        )
    }

    private func value(of json: JSONValue) throws -> LuaValue {
        switch json {
        case .null: .nil
        case .boolean(let boolean): .boolean(boolean)
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .string(let text): .string(text)
        case .array(let elements): .table(try interpreter.makeTable(list: try elements.map(value)))
        case .object(let members):
            .table(
                try interpreter.makeTable(
                    fields: Dictionary(try members.map { ($0.0, try value(of: $0.1)) }) { first, _ in first }
                )
            )
        }
    }
}
