import DubanModel
import DubanPlugins

/// Finds the entries that a word on the command line means: a plugin, `plugin.entry`, or a pattern with `*` and `?`.
struct EntrySelection {
    private let environment: RunEnvironment

    init(_ environment: RunEnvironment) {
        self.environment = environment
    }

    /// The selected entries, in the order of their plugins; an error where there are none.
    func entries(_ selector: String) throws -> [EntryDescription] {
        try selected(selector, kind: nil).flatMap(\.entries)
    }

    /// The plugins with selected entries, loaded, each with its selected entries.
    ///
    /// A plugin that cannot be loaded is an error when it is named, and otherwise handed to `failure`.
    func selected(
        _ selector: String,
        kind: EntryKind?,
        failure: (Plugin, PluginError) throws -> Void = { throw $1 }
    ) throws -> [(plugin: LoadedPlugin, entries: [EntryDescription])] {
        let hasWildcard = selector.contains { $0 == "*" || $0 == "?" }
        var candidates = environment.registry.plugins
        if !hasWildcard {
            let name = selector.split(separator: ".", maxSplits: 1).first.map(String.init) ?? selector
            candidates = [try environment.registry.plugin(name)]
        }
        var result: [(LoadedPlugin, [EntryDescription])] = []
        for plugin in candidates {
            let loaded: LoadedPlugin
            do {
                loaded = try environment.load(plugin)
            } catch let error as PluginError where hasWildcard {
                try failure(plugin, error)
                continue
            }
            let entries = loaded.entries.filter { entry in
                (kind == nil || entry.kind == kind)
                    && (entry.name == selector || plugin.id == selector || Glob(selector).matches(entry.name))
            }
            if entries.isEmpty, !hasWildcard, selector != plugin.id {
                let entry = try PluginRegistry.split(selector).entry
                _ = try loaded.entry(entry, kind: kind)
            }
            if !entries.isEmpty { result.append((loaded, entries)) }
        }
        if result.isEmpty {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "'\(selector)' selects nothing; 'duban list' shows what there is",
                    zh: "“\(selector)”没有匹配任何条目；用 duban list 查看"
                )
            )
        }
        return result
    }
}
