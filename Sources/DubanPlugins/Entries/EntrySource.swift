import DubanModel
import LuaHost
import NearestName

/// The table that registers an entry, with errors that name the entry.
struct EntrySource {
    let table: LuaTable
    let id: String
    let context: HostContext

    func error(_ detail: String, zh: String) -> LuaError {
        LuaError(.argument, "'\(id)' \(detail)", zh: "“\(id)”\(zh)")
    }

    func need(_ value: Any?, _ what: LocalizedText) throws {
        if value == nil { throw error("needs \(what.english)", zh: "需要 \(what(.simplifiedChinese))") }
    }

    func function(_ name: String) throws -> LuaFunction? {
        let value = try table.raw(name)
        if value.isNil { return nil }
        guard let function = value.function else {
            throw LuaError(
                .argument,
                "'\(id)': \(name) must be a function, got \(value.typeName)",
                zh: "“\(id)”：\(name) 应为函数，得到的是 \(value.typeName)"
            )
        }
        return function
    }

    func model() throws -> Model? {
        guard let name = try table.raw("on").text else { return nil }
        let model: Model
        do throws(ModelError) {
            model = try context.catalog.resolve(name)
        } catch {
            throw LuaError(
                .argument,
                "'\(id)': \(error.message.english)",
                zh: "“\(id)”：\(error.message(.simplifiedChinese))"
            )
        }
        try context.check(model)
        return model
    }

    func severity() throws -> Severity {
        let value = try table.raw("severity")
        if value.isNil { return .warning }
        guard let severity = value.text.flatMap(Severity.init(rawValue:)) else {
            let known = Severity.allCases.map(\.rawValue).joined(separator: ", ")
            let got = FieldConversion(context: context).describe(value)
            throw LuaError(
                .argument,
                "'\(id)': severity must be one of \(known), got \(got)",
                zh: "“\(id)”：severity 应为 \(known) 之一，得到的是 \(got)"
            )
        }
        return severity
    }

    /// How many findings matter.
    func threshold(_ key: String) throws -> FindingThreshold? {
        let value = try table.raw(key)
        if value.isNil { return nil }
        let written = value.integer.map(String.init) ?? value.text
        guard let threshold = written.flatMap(FindingThreshold.init) else {
            let got = FieldConversion(context: context).describe(value)
            throw LuaError(
                .argument,
                "'\(id)': \(key) must be a number of findings such as 5 or \"> 3\", got \(got)",
                zh: "“\(id)”：\(key) 应为发现数，如 5 或 \"> 3\"，得到的是 \(got)"
            )
        }
        return threshold
    }

    /// When a hook is asked.
    func occasions() throws -> HookOccasions {
        let occasions = HookOccasions(before: try verbs("before"), after: try verbs("after"))
        guard !occasions.before.isEmpty || !occasions.after.isEmpty else {
            throw error(
                "needs before or after, with steps of the workflow: before = { \"submit\" }",
                zh: "需要 before 或 after，写明流程步骤：before = { \"submit\" }"
            )
        }
        return occasions
    }

    private func verbs(_ key: String) throws -> [TaskVerb] {
        let value = try table.raw(key)
        let names = try value.table?.list() ?? (value.isNil ? [] : [value])
        return try names.map { name in
            if let verb = name.text.flatMap(TaskVerb.init(rawValue:)) { return verb }
            let known = TaskVerb.allCases.map(\.rawValue)
            let written = FieldConversion(context: context).describe(name)
            let hint = name.text.map { NearestName.hintOrList(for: $0, in: known) } ?? .none
            throw LuaError(
                .argument,
                "'\(id)': \(key) has no step \(written) of the workflow\(hint)",
                zh: "“\(id)”：\(key) 中没有流程步骤 \(written)\(hint.chinese)"
            )
        }
    }

    /// The ending of an importer's or exporter's files, without a dot.
    func fileExtension() throws -> String {
        let value = try table.raw("extension")
        guard let text = value.text, PluginManifest.isValid(id: text), text.count <= 16 else {
            throw error(
                "needs extension, the ending of its files: extension = \"csv\"",
                zh: "需要 extension，即文件扩展名：extension = \"csv\""
            )
        }
        return text
    }

    /// What a field's values are.
    func value() throws -> ValueSchema {
        var entries: [String: SchemaReader.Raw] = [:]
        for key in ["type", "choices"] {
            let raw = raw(try table.raw(key), depth: 0)
            if case .other = raw { continue }
            entries[key] = raw
        }
        let place = LocalizedText("field '\(id)'", zh: "字段“\(id)”")
        let schema = try schema(named: fieldName.rawValue, entries, place: place)
        if schema.type == .list { throw error("cannot be a list: a field has one value", zh: "不能是列表：字段只有一个值") }
        return schema
    }

    /// The name under which scripts read a field.
    private var fieldName: FieldName { FieldName(rawValue: id.replacing("-", with: "_")) }

    func parameters() throws -> [ValueSchema] {
        let value = try table.raw("params")
        if value.isNil { return [] }
        guard let table = value.table else {
            throw LuaError(
                .argument,
                "'\(id)': params must be a table of parameters by name",
                zh: "“\(id)”：params 应为按名称书写的参数表"
            )
        }
        return try table.names().map { name in
            if ArgumentWords.reservedNames.contains(name) {
                throw LuaError(
                    .argument,
                    "'\(id)': a parameter cannot be called '\(name)': duban run has an option --\(name) of its own",
                    zh: "“\(id)”：参数不能叫“\(name)”：duban run 自身有选项 --\(name)"
                )
            }
            guard case .table(let entries) = raw(try table.raw(name), depth: 0) else {
                throw LuaError(
                    .argument,
                    "'\(id)': params.\(name) must be a table such as { type = \"integer\", default = 3 }",
                    zh: "“\(id)”：params.\(name) 应为表，如 { type = \"integer\", default = 3 }"
                )
            }
            let place = LocalizedText("parameter '\(name)' of '\(id)'", zh: "“\(id)”的参数“\(name)”")
            return try schema(named: name, entries, place: place)
        }
    }

    private func schema(
        named name: String,
        _ entries: [String: SchemaReader.Raw],
        place: LocalizedText
    ) throws -> ValueSchema {
        do throws(PluginError) {
            return try SchemaReader(today: context.today).schema(name: name, entries: entries, place: place)
        } catch {
            throw LuaError(.argument, error.message)
        }
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
