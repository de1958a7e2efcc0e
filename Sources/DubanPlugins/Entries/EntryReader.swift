import DubanModel
import LuaHost
import NearestName

/// Reads what `duban.report { … }` and `duban.check { … }` are given.
struct EntryReader {
    let context: HostContext
    let pluginID: String

    func entry(_ kind: EntryKind, _ table: LuaTable, position: String) throws -> RegisteredEntry {
        let known =
            ["id", "title", "doc", "params", "tags", "run"]
            + (kind == .check ? ["severity", "on", "where", "each"] : [])
        for name in try table.names() where !known.contains(name) {
            throw LuaError(
                .argument,
                "a \(kind.rawValue) has no '\(name)'\(NearestName.hintOrList(for: name, in: known))"
            )
        }
        guard let id = try table.raw("id").text, PluginManifest.isValid(id: id) else {
            throw LuaError(
                .argument,
                "a \(kind.rawValue) needs an id of lower-case letters, digits and hyphens: id = \"closed-late\""
            )
        }
        let model = try self.model(table, id: id)
        let description = EntryDescription(
            name: "\(pluginID).\(id)",
            kind: kind,
            title: context.localizedText(try table.raw("title")) ?? LocalizedText(id),
            documentation: context.localizedText(try table.raw("doc")) ?? "",
            parameters: try parameters(try table.raw("params"), id: id),
            severity: kind == .check ? try severity(table, id: id) : nil,
            model: model?.name,
            tags: try table.raw("tags").table?.list().compactMap(\.text) ?? []
        )
        let run = try function("run", in: table, id: id)
        let each = kind == .check ? try function("each", in: table, id: id) : nil
        if run == nil, each == nil {
            throw LuaError(.argument, "'\(id)' needs \(kind == .check ? "each or run" : "run"), a function")
        }
        if each != nil, model == nil {
            throw LuaError(.argument, "'\(id)' has each, so it needs on = \"task\" or another kind of record")
        }
        let conditionValue = kind == .check ? try table.raw("where") : .nil
        let conditions = conditionValue.table
        if !conditionValue.isNil, conditions == nil, conditionValue.function == nil {
            throw LuaError(
                .argument,
                "'\(id)': where must be a table of conditions or a function that gives one, got \(conditionValue.typeName)"
            )
        }
        if let conditions, let model {
            _ = try ConditionReader(context: context, model: model).conditions(conditions)
        }
        return RegisteredEntry(
            description: description,
            position: position,
            run: run,
            each: each,
            conditions: conditions,
            conditionMaker: conditionValue.function
        )
    }

    private func model(_ table: LuaTable, id: String) throws -> Model? {
        guard let name = try table.raw("on").text else { return nil }
        let model: Model
        do throws(ModelError) {
            model = try context.catalog.resolve(name)
        } catch {
            throw LuaError(.argument, "'\(id)': \(error.message.english)")
        }
        try context.check(model)
        return model
    }

    private func severity(_ table: LuaTable, id: String) throws -> Severity {
        let value = try table.raw("severity")
        if value.isNil { return .warning }
        guard let severity = value.text.flatMap(Severity.init(rawValue:)) else {
            let known = Severity.allCases.map(\.rawValue).joined(separator: ", ")
            let got = FieldConversion(context: context).describe(value)
            throw LuaError(.argument, "'\(id)': severity must be one of \(known), got \(got)")
        }
        return severity
    }

    private func function(_ name: String, in table: LuaTable, id: String) throws -> LuaFunction? {
        let value = try table.raw(name)
        if value.isNil { return nil }
        guard let function = value.function else {
            throw LuaError(.argument, "'\(id)': \(name) must be a function, got \(value.typeName)")
        }
        return function
    }

    private func parameters(_ value: LuaValue, id: String) throws -> [ValueSchema] {
        if value.isNil { return [] }
        guard let table = value.table else {
            throw LuaError(.argument, "'\(id)': params must be a table of parameters by name")
        }
        let reader = SchemaReader(today: context.today)
        var schemas: [ValueSchema] = []
        for name in try table.names() {
            guard case .table(let entries) = raw(try table.raw(name), depth: 0) else {
                throw LuaError(
                    .argument,
                    "'\(id)': params.\(name) must be a table such as { type = \"integer\", default = 3 }"
                )
            }
            do throws(PluginError) {
                schemas.append(try reader.schema(name: name, entries: entries, place: "parameter '\(name)' of '\(id)'"))
            } catch {
                throw LuaError(.argument, error.message.english)
            }
        }
        return schemas
    }

    private func raw(_ value: LuaValue, depth: Int) -> SchemaReader.Raw {
        switch value {
        case .integer(let integer): return .integer(integer)
        case .number(let number): return .number(number)
        case .boolean(let boolean): return .boolean(boolean)
        case .table(let table) where depth < 4:
            if table.count > 0 { return .list(((try? table.list()) ?? []).map { raw($0, depth: depth + 1) }) }
            var entries: [String: SchemaReader.Raw] = [:]
            for name in (try? table.names()) ?? [] {
                entries[name] = (try? table.raw(name)).map { raw($0, depth: depth + 1) }
            }
            return .table(entries)
        default:
            return value.text.map(SchemaReader.Raw.text)
                ?? .other(FieldConversion(context: context).sentenceText(value))
        }
    }
}
