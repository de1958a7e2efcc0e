import DubanDocuments
import DubanModel
import LuaHost

/// One run of one entry that is no check.
struct EntryRun {
    let runtime: ScriptRuntime
    let entry: RegisteredEntry
    let run: LuaFunction
    let settings: LuaTable
    let parameters: LuaTable
    /// The plugin and its version.
    let plugin: String

    func product(_ input: EntryInput) throws -> EntryProduct {
        switch (entry.description.kind, input) {
        case (.report, _): return .document(try document())
        case (.command, _): return .changes(try changes(call([.table(parameters)])))
        case (.hook, .events(let events)): return .verdicts(try events.map(verdict))
        case (.importer, .file(let name, let content)): return .records(try records(name, content))
        case (.exporter, _): return .content(try content())
        case (.hook, _), (.importer, _), (.check, _), (.field, _):
            let name = entry.description.name
            throw PluginError(.usage, LocalizedText("\(name) cannot be run by itself", zh: "\(name) 不能单独运行"))
        }
    }

    /// Calls the entry's function, with the context first.
    private func call(_ arguments: [LuaValue], veto: ((String) -> Void)? = nil) throws -> LuaValue {
        let box = ContextBox(settings: settings, parameters: parameters)
        box.veto = veto
        defer { box.end() }
        return try run.callForValue([runtime.contextType.value(box)] + arguments)
    }

    private func document() throws -> Document {
        runtime.context.reportTitle = entry.description.title(runtime.context.language)
        defer { runtime.context.reportTitle = nil }
        let value = try call([.table(parameters)])
        guard case .object(let object) = value, let box = object.object as? DocumentBox else {
            throw mismatch(LocalizedText("a document", zh: "文档"), value)
        }
        var document = box.finished()
        if let explainer = runtime.context.explainer { document.blocks += try explainer.blocks(plugin: plugin) }
        return document
    }

    private func changes(_ value: LuaValue) throws -> ChangeSet {
        if value.isNil { return ChangeSet() }
        guard case .object(let object) = value, let box = object.object as? ChangesBox else {
            throw mismatch(LocalizedText("duban.changes { … } or nothing", zh: " duban.changes { … } 或不返回值"), value)
        }
        return box.set
    }

    private func verdict(_ event: HookEvent) throws -> HookVerdict {
        var vetoes: [String] = []
        let table = try EventTable(runtime: runtime).table(of: event)
        let mayForbid = event.phase == .before
        let value = try call([.table(table)], veto: mayForbid ? { vetoes.append($0) } : nil)
        return HookVerdict(vetoes: vetoes, changes: try changes(value))
    }

    private func records(_ name: String, _ content: [UInt8]) throws -> [ImportedRecord] {
        guard let model = entry.description.model.flatMap(runtime.context.catalog.named) else { return [] }
        let text: LuaValue = String(validating: content, as: UTF8.self).map { .string($0) } ?? .bytes(content)
        let file = try runtime.interpreter.makeTable(fields: ["name": .string(name), "text": text])
        let value = try call([.table(file), .table(parameters)])
        guard let list = value.table else { throw mismatch(LocalizedText("a list of records", zh: "记录列表"), value) }
        return try ImportedRecordReader(context: runtime.context, model: model).records(list)
    }

    private func content() throws -> [UInt8] {
        let value = try call([.table(parameters)])
        switch value {
        case .string(let text): return Array(text.utf8)
        case .bytes(let bytes): return bytes
        default: throw mismatch(LocalizedText("the file's text", zh: "文件的文字内容"), value)
        }
    }

    private func mismatch(_ expected: LocalizedText, _ value: LuaValue) -> PluginError {
        let (kind, id) = (entry.description.kind, entry.description.id)
        let text = LocalizedText(
            "\(kind.rawValue) '\(id)' must return \(expected.english), got \(value.typeName)",
            zh: "\(kind.label(.simplifiedChinese))“\(id)”应返回\(expected(.simplifiedChinese))，得到的是 \(value.typeName)"
        )
        return PluginError(.conversion, text.about(entry.position))
    }
}
