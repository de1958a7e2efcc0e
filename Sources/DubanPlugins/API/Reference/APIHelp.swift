public import DubanModel
import NearestName

/// Finds what the reference says of a name, as people write it: `tasks.where`, `task.due`, `ctx.finding`, `date`.
public struct APIHelp {
    /// What was found: a type, or some of its members.
    public struct Match: Sendable {
        /// The type.
        public let page: APIPage
        /// Its members that were asked for; all of them where the type itself was.
        public let entries: [APIPage.Entry]
    }

    private let pages: [APIPage]
    private let catalog: ModelCatalog

    /// Prepares the help of a workspace.
    public init(catalog: ModelCatalog = .standard) {
        self.catalog = catalog
        pages = APIReference.pages(catalog: catalog)
    }

    /// The names of the types.
    public var names: [String] { pages.map(\.name) }

    /// What a name means.
    ///
    /// - Throws: ``PluginError`` of the kind `usage` that names the nearest.
    public func matches(_ name: String) throws(PluginError) -> [Match] {
        let parts = name.split { $0 == "." || $0 == ":" }.map(String.init)
        guard let first = parts.first, parts.count <= 3 else { throw unknown(name, among: names) }
        let rest = first == "duban" && parts.count > 1 && page(parts[1]) != nil ? parts.dropFirst() : parts[...]
        guard let start = rest.first, let page = page(start) else { return try members(name, parts) }
        guard let member = rest.dropFirst().first else { return [Match(page: page, entries: page.entries)] }
        let entries = page.entries.filter { $0.name == member }
        if entries.isEmpty { throw unknown(name, among: page.entries.map { "\(start).\($0.name)" }) }
        return [Match(page: page, entries: entries)]
    }

    /// The type that a word means; the plural of a kind of record means its queries.
    private func page(_ word: String) -> APIPage? {
        if catalog.all.contains(where: { $0.plural == word }) { return pages.first { $0.name == "query" } }
        return pages.first { $0.name.replacing(" ", with: "_") == word || $0.name == word }
    }

    /// Members of that name, whatever their type.
    private func members(_ name: String, _ parts: [String]) throws(PluginError) -> [Match] {
        var matches: [Match] = []
        for page in pages where parts.count == 1 {
            let entries = page.entries.filter { $0.name == name }
            if !entries.isEmpty { matches.append(Match(page: page, entries: entries)) }
        }
        if !matches.isEmpty { return matches }
        let known = names + catalog.all.map(\.plural) + pages.flatMap(\.entries).map(\.name)
        throw unknown(name, among: Set(known).sorted())
    }

    private func unknown(_ name: String, among known: [String]) -> PluginError {
        let hint = NearestName.hint(for: name, in: known)
        return PluginError(
            .usage,
            LocalizedText(
                "the Lua API has no '\(name.shortened)'\(hint); 'duban help api' lists its types",
                zh: "Lua API 中没有“\(name.shortened)”\(hint.chinese)；duban help api 列出全部类型"
            )
        )
    }
}
