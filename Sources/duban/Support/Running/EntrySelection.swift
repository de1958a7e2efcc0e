import DubanModel
import DubanPlugins
import NearestName

/// The entries that a selector on the command line means.
///
/// Which plugins may be meant is known from their manifests, and from what they registered when they were last loaded;
/// the others are loaded, and only then is known which of their entries are meant.
struct EntrySelection {
    /// The plugins whose entries may be meant.
    let plugins: [Plugin]
    /// Plugins that might have been meant and that cannot be used.
    let broken: [BrokenPlugin]
    /// What these plugins registered when they were last loaded, by their ids, where that is known.
    let knownEntries: [String: [EntryDescription]]
    /// Whether one plugin, or one entry, is meant by its name.
    let isNamed: Bool

    private let selector: EntrySelector
    private let kind: EntryKind?
    private let manifests: [String: PluginManifest]

    init(_ text: String, kind: EntryKind? = nil, in environment: RunEnvironment) throws {
        selector = try EntrySelector(text)
        self.kind = kind
        if let plugin = try Self.pluginNamed(by: selector, in: environment) {
            isNamed = true
            plugins = [plugin]
            knownEntries = environment.index.entries(of: plugin).map { [plugin.id: $0] } ?? [:]
            broken = []
        } else {
            isNamed = false
            let index = environment.index
            let (selector, catalogued) = (selector, environment.registry.plugins)
            var known: [String: [EntryDescription]] = [:]
            plugins = catalogued.filter { plugin in
                guard selector.mayMatch(plugin.manifest) else { return false }
                known[plugin.id] = index.entries(of: plugin)
                guard let entries = known[plugin.id] else { return true }
                return entries.contains {
                    (kind == nil || $0.kind == kind) && selector.matches($0, of: plugin.manifest)
                }
            }
            knownEntries = known
            // What a broken manifest would say is not known, but for the plugin's name.
            broken = environment.registry.broken.filter { selector.mayMatch(pluginNamed: $0.folderName) }
        }
        let seen = isNamed ? plugins : environment.registry.plugins
        manifests = Dictionary(seen.map { ($0.id, $0.manifest) }, uniquingKeysWith: { first, _ in first })
    }

    private static func pluginNamed(by selector: EntrySelector, in environment: RunEnvironment) throws -> Plugin? {
        guard let name = selector.name else { return nil }
        if name.contains(".") { return try environment.plugin(try PluginRegistry.split(name).plugin) }
        do {
            return try environment.plugin(name)
        } catch let error as PluginError where error.kind == .usage {
            // A word that is no plugin may be a tag.
            try environment.indexAll()
            let tags = environment.registry.plugins.compactMap(environment.index.entries).joined().flatMap(\.tags)
            if tags.contains(name) { return nil }
            throw error
        }
    }

    /// Whether an entry is meant.
    func chooses(_ entry: EntryDescription) -> Bool {
        guard kind == nil || entry.kind == kind, let manifest = manifests[entry.plugin] else { return false }
        return selector.matches(entry, of: manifest)
    }

    /// An error where the selector turned out to mean nothing, with what was probably meant.
    func check(_ loaded: [EntryDescription], hasFailures: Bool, in environment: RunEnvironment) throws {
        guard broken.isEmpty, !hasFailures, !loaded.contains(where: chooses) else { return }
        if isNamed, let name = selector.name, name.contains("."), let plugin = plugins.first {
            throw PluginError.unknownEntry(
                try PluginRegistry.split(name).entry,
                of: plugin.id,
                kind.map { [$0] } ?? EntryKind.allCases,
                among: loaded
            )
        }
        let known = environment.registry.plugins.flatMap { plugin in
            (environment.index.entries(of: plugin) ?? []).map { (entry: $0, plugin: plugin.manifest) }
        }
        let idle = selector.idleTerms(among: known).map { (term: $0.text, hint: $0.hint(among: known)) }
        let cause = idle.map { "nothing has \($0.term)\($0.hint)" }.joined(separator: "; ")
        let chineseCause = idle.map { "没有 \($0.term)\($0.hint.chinese)" }.joined(separator: "；")
        throw CommandFailure(
            .usage,
            LocalizedText(
                "'\(selector.text)' selects nothing\(idle.isEmpty ? "" : ": ")\(cause); 'duban list' shows what there is",
                zh: "“\(selector.text)”没有匹配任何条目\(idle.isEmpty ? "" : "：")\(chineseCause)；用 duban list 查看"
            )
        )
    }
}
