import DubanModel
import LuaHost
import NearestName

/// Reads what `duban.report { … }` and its like are given.
struct EntryReader {
    private static let neededRun = LocalizedText("run, a function", zh: "run（函数）")

    let context: HostContext
    let pluginID: String

    func entry(_ kind: EntryKind, _ table: LuaTable, position: String) throws -> RegisteredEntry {
        let known = kind.keys
        for name in try table.names() where !known.contains(name) {
            throw LuaError(
                .argument,
                "a \(kind.rawValue) has no '\(name)'\(NearestName.hintOrList(for: name, in: known))",
                zh: "\(kind.rawValue) 没有“\(name)”\(NearestName.hintOrList(for: name, in: known).chinese)"
            )
        }
        guard let id = try table.raw("id").text, PluginManifest.isValid(id: id) else {
            throw LuaError(
                .argument,
                "a \(kind.rawValue) needs an id of lower-case letters, digits and hyphens: id = \"closed-late\"",
                zh: "\(kind.rawValue) 需要由小写字母、数字和连字符组成的 id：id = \"closed-late\""
            )
        }
        let source = EntrySource(table: table, id: id, context: context)
        let model = try source.model()
        var description = EntryDescription(
            name: "\(pluginID).\(id)",
            kind: kind,
            title: context.localizedText(try table.raw("title")) ?? LocalizedText(id),
            documentation: context.localizedText(try table.raw("doc")) ?? "",
            parameters: try source.parameters(),
            severity: kind == .check ? try source.severity() : nil,
            model: model?.name,
            tags: try table.raw("tags").table?.list().compactMap(\.text) ?? []
        )
        var entry = RegisteredEntry(description: description, position: position)
        entry.run = try source.function("run")
        switch kind {
        case .report, .command: try source.need(entry.run, Self.neededRun)
        case .check:
            try readCheck(&entry, source, model)
            description = entry.description
        case .hook:
            try source.need(entry.run, Self.neededRun)
            description.occasions = try source.occasions()
            try checkProposes(.task)
        case .field:
            entry.each = try source.function("value")
            try source.need(entry.each, LocalizedText("value, a function", zh: "value（函数）"))
            try source.need(
                model,
                LocalizedText("on = \"task\" or another kind of record", zh: "on = \"task\" 或其他记录类型")
            )
            description.value = try source.value()
        case .importer:
            try source.need(entry.run, Self.neededRun)
            guard let model else {
                throw source.error("needs on = \"task\" or another kind of record", zh: "需要 on = \"task\" 或其他记录类型")
            }
            description.fileExtension = try source.fileExtension()
            try checkProposes(model)
        case .exporter:
            try source.need(entry.run, Self.neededRun)
            description.fileExtension = try source.fileExtension()
        }
        entry.description = description
        return entry
    }

    /// Lets scripts read a field from now on.
    func compute(_ entry: RegisteredEntry, settings: LuaTable) throws {
        guard let model = entry.description.model.flatMap(context.catalog.named) else { return }
        let members = RecordAPI.members(of: model, context).map(\.name)
        try context.computed.add(try ComputedField(entry, settings: settings), to: model, members: members)
    }

    private func readCheck(_ entry: inout RegisteredEntry, _ source: EntrySource, _ model: Model?) throws {
        entry.description.warnIf = try source.threshold("warn_if")
        entry.description.errorIf = try source.threshold("error_if")
        entry.each = try source.function("each")
        if entry.run == nil {
            try source.need(entry.each, LocalizedText("each or run, a function", zh: "each 或 run（函数）"))
        }
        if entry.each != nil, model == nil {
            throw source.error(
                "has each, so it needs on = \"task\" or another kind of record",
                zh: "有 each，因此需要 on = \"task\" 或其他记录类型"
            )
        }
        let value = try source.table.raw("where")
        entry.conditions = value.table
        entry.conditionMaker = value.function
        if !value.isNil, value.table == nil, value.function == nil {
            throw LuaError(
                .argument,
                "'\(source.id)': where must be a table of conditions or a function that gives one, got \(value.typeName)",
                zh: "“\(source.id)”：where 应为条件表或返回条件表的函数，得到的是 \(value.typeName)"
            )
        }
        if let conditions = value.table, let model {
            _ = try ConditionReader(context: context, model: model).conditions(conditions)
        }
    }

    /// What a plugin has no right to change it must not decide on, either.
    private func checkProposes(_ model: Model) throws {
        let permission = Permission(model)
        guard context.access.propose.covers(permission) else { throw PluginError.mayNotPropose(permission) }
    }
}

extension EntryKind {
    /// What a table that registers such an entry may hold.
    var keys: [String] {
        let common = ["id", "title", "doc", "tags"]
        return switch self {
        case .report, .command: common + ["params", "run"]
        case .check: common + ["params", "run", "severity", "warn_if", "error_if", "on", "where", "each"]
        case .hook: common + ["before", "after", "run"]
        case .field: common + ["on", "type", "choices", "value"]
        case .importer: common + ["params", "on", "extension", "run"]
        case .exporter: common + ["params", "extension", "run"]
        }
    }
}
