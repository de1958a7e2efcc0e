public import DubanModel

/// Writes the stub files of the whole API, made from the same descriptions as the reference and the API itself.
public struct StubWriter {
    private let catalog: ModelCatalog
    private let types: StubTypes

    /// Prepares the stubs of a workspace.
    ///
    /// - Parameter catalog: its models, with the fields that its ledgers add.
    public init(catalog: ModelCatalog = .standard) {
        self.catalog = catalog
        types = StubTypes(catalog: catalog)
    }

    /// The files.
    ///
    /// - Parameters:
    ///   - plugins: the manifests whose settings are described.
    ///   - entries: what plugins register, as far as it is known: their parameters and the fields that they compute.
    public func files(plugins: [PluginManifest] = [], entries: [EntryDescription] = []) -> [StubFile] {
        let pages = APIReference.pages(catalog: catalog)
        var files = [StubFile("common.lua", StubParts.common)]
        for page in pages {
            switch page.name {
            case "duban": files.append(StubFile("duban.lua", global(page)))
            case "query", "grouped query": continue
            default:
                if let model = catalog.named(page.name), page.name == model.name {
                    let computed = entries.filter { $0.kind == .field && $0.model == model.name }
                    files.append(StubFile("\(model.name).lua", record(page, model, pages, computed)))
                } else {
                    let name = page.name.replacing(" ", with: "-")
                    files.append(StubFile("\(name).lua", type(page, StubTypes.className(page.name))))
                }
            }
        }
        files.append(StubFile("tests.lua", StubParts.tests))
        files += plugins.filter { !$0.settings.isEmpty }.map(settings)
        files += plugins.compactMap { plugin in
            parameters(of: plugin.id, entries.filter { $0.plugin == plugin.id && !$0.parameters.isEmpty })
        }
        return files
    }

    // MARK: Parts

    private func global(_ page: APIPage) -> [String] {
        let definitions = EntryKind.allCases.flatMap { kind in
            let name = StubTypes.capitalized(kind.rawValue)
            return ["---What `duban.\(kind.rawValue)` takes.", "---@class duban.\(name)Definition"]
                + kind.keys.map { "---@field \($0)\($0 == "id" ? "" : "?") \(StubParts.definitionType($0, kind))" } + [
                    ""
                ]
        }
        return definitions
            + members(of: page, class: "duban", table: "duban", owner: nil, isGlobal: true)
    }

    /// A type that stands by itself.
    private func type(_ page: APIPage, _ className: String) -> [String] {
        members(
            of: page,
            class: className,
            table: StubTypes.capitalized(page.name),
            owner: nil,
            operators: StubParts.operators[page.name] ?? []
        )
    }

    /// A kind of record, with its queries.
    private func record(
        _ page: APIPage,
        _ model: Model,
        _ pages: [APIPage],
        _ computed: [EntryDescription]
    ) -> [String] {
        let name = StubTypes.capitalized(model.name)
        let fields = computed.compactMap { entry in
            entry.value.map { value in
                "---@field \(value.name) \(StubParts.valueType(value))? Computed by \(entry.name): "
                    + Self.line(entry.title.english)
            }
        }
        var lines = members(
            of: page,
            class: "duban.\(name): duban.Record",
            table: name,
            owner: model,
            operators: fields
        )
        lines += ["", "---Conditions on \(model.plural).", "---@class duban.\(name)Conditions"]
        lines += model.fields.map { field in
            "---@field \(field.name)? \(types.condition(on: field)) \(Self.line(field.documentation.english))"
        }
        for (kind, suffix) in [("query", "Query"), ("grouped query", "Groups")] {
            guard let query = pages.first(where: { $0.name == kind }) else { continue }
            lines.append("")
            lines += members(of: query, class: "duban.\(name)\(suffix)", table: "\(name)\(suffix)", owner: model)
        }
        return lines
    }

    private func settings(of plugin: PluginManifest) -> StubFile {
        let name = plugin.id.replacing("-", with: "_")
        return StubFile(
            "settings-\(plugin.id).lua",
            ["---The settings of the plugin \(plugin.id): `ctx.settings`.", "---@class duban.settings.\(name)"]
                + plugin.settings.map { schema in
                    "---@field \(schema.name) \(StubParts.valueType(schema)) \(Self.line(schema.help.english))"
                }
        )
    }

    /// The parameters of a plugin's entries: a class for each, `duban.params.mine_by_lead` for the entry `mine.by-lead`.
    private func parameters(of plugin: String, _ entries: [EntryDescription]) -> StubFile? {
        guard !entries.isEmpty else { return nil }
        let lines = entries.flatMap { entry in
            let name = entry.name.replacing("-", with: "_").replacing(".", with: "_")
            return ["---The parameters of \(entry.name).", "---@class duban.params.\(name)"]
                + entry.parameters.map { schema in
                    let mark = schema.isRequired || schema.defaultValue != nil ? "" : "?"
                    return
                        "---@field \(schema.name)\(mark) \(StubParts.valueType(schema)) \(Self.line(schema.help.english))"
                } + [""]
        }
        return StubFile("params-\(plugin).lua", lines.dropLast())
    }

    // MARK: Members

    private func members(
        of page: APIPage,
        class className: String,
        table: String,
        owner: Model?,
        isGlobal: Bool = false,
        operators: [String] = []
    ) -> [String] {
        var fields: [String] = []
        var functions: [String] = []
        for entry in page.entries {
            guard let signature = APISignature(entry.signature, name: entry.name) else { continue }
            if signature.kind == .field {
                let type = types.annotation(signature.results[0], owner: owner, member: entry.name)
                fields.append("---@field \(entry.name) \(type) \(Self.line(entry.fullDocumentation))")
            } else {
                functions += function(entry, signature, table: table, owner: owner, page: page.name)
            }
        }
        let head = "---\(Self.line(page.documentation))"
        let declaration = isGlobal ? "\(table) = {}" : "local \(table) = {}"
        return [head, "---@class \(className)"] + operators + fields + [declaration] + functions
    }

    private func function(
        _ entry: APIPage.Entry,
        _ signature: APISignature,
        table: String,
        owner: Model?,
        page: String
    ) -> [String] {
        var lines = ["", "---\(Self.line(entry.fullDocumentation))"]
        if entry.availability.deprecation != nil { lines.append("---@deprecated") }
        let parameters = signature.overloads.last ?? []
        func type(_ parameter: APISignature.Parameter) -> String {
            if parameter.name == "..." { return "string" }
            if page == "duban", let kind = EntryKind(rawValue: entry.name) {
                return "duban.\(StubTypes.capitalized(kind.rawValue))Definition"
            }
            return types.parameter(parameter.name, owner: owner, member: entry.name)
        }
        let results = signature.results.map { types.annotation($0, owner: owner, member: entry.name) }
        for overload in signature.overloads.dropLast() {
            let written = overload.map { "\($0.name)\($0.isOptional ? "?" : ""): \(type($0))" }
            let given = results.isEmpty ? "" : ": \(results.joined(separator: ", "))"
            lines.append("---@overload fun(\(written.joined(separator: ", ")))\(given)")
        }
        for parameter in parameters {
            lines.append("---@param \(parameter.name)\(parameter.isOptional ? "?" : "") \(type(parameter))")
        }
        lines += results.map { "---@return \($0)" }
        let names = parameters.map(\.name).joined(separator: ", ")
        lines.append("function \(table)\(signature.kind == .method ? ":" : ".")\(entry.name)(\(names)) end")
        return lines
    }

    /// A text on one line.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
