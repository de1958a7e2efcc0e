import DubanModel
import DubanPlugins

/// Finds the entries that a word on the command line means: a plugin, `plugin.entry`, or a pattern with `*` and `?`.
struct EntrySelection {
    private let environment: RunEnvironment

    init(_ environment: RunEnvironment) {
        self.environment = environment
    }

    /// What a word selects: plugins, loaded, each with its selected entries, and those that could not be loaded.
    struct Selection {
        var plugins: [(plugin: LoadedPlugin, entries: [EntryDescription])] = []
        var failures: [(plugin: String, error: PluginError)] = []
    }

    /// Finds what a word selects; an error where that is nothing.
    ///
    /// A plugin that cannot be loaded is an error when it is named, and one of the failures when a pattern would have
    /// taken it in.
    func select(_ selector: String, kind: EntryKind? = nil) throws -> Selection {
        let isPattern = selector.contains { $0 == "*" || $0 == "?" }
        let selection = try isPattern ? matching(selector, kind: kind) : named(selector, kind: kind)
        if selection.plugins.isEmpty, selection.failures.isEmpty {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "'\(selector)' selects nothing; 'duban list' shows what there is",
                    zh: "“\(selector)”没有匹配任何条目；用 duban list 查看"
                )
            )
        }
        return selection
    }

    private func named(_ selector: String, kind: EntryKind?) throws -> Selection {
        let id = selector.split(separator: ".", maxSplits: 1).first.map(String.init) ?? selector
        let loaded = try environment.load(try environment.plugin(id))
        let entries =
            selector == id
            ? loaded.entries.filter { kind == nil || $0.kind == kind }
            : [try loaded.entry(try PluginRegistry.split(selector).entry, kind: kind)]
        return Selection(plugins: entries.isEmpty ? [] : [(loaded, entries)])
    }

    private func matching(_ pattern: String, kind: EntryKind?) throws -> Selection {
        let glob = Glob(pattern)
        // What a plugin that cannot be loaded would have registered is unknown: it counts when its own part of the
        // pattern fits.
        let pluginGlob = Glob(pattern.split(separator: ".", maxSplits: 1).first.map(String.init) ?? pattern)
        var selection = Selection()
        for broken in environment.registry.broken where pluginGlob.matches(broken.folderName) {
            selection.failures.append((broken.folderName, broken.error))
        }
        for plugin in environment.registry.plugins where pluginGlob.matches(plugin.id) {
            do {
                let loaded = try environment.load(plugin)
                let entries = loaded.entries.filter { (kind == nil || $0.kind == kind) && glob.matches($0.name) }
                if !entries.isEmpty { selection.plugins.append((loaded, entries)) }
            } catch let error as PluginError {
                selection.failures.append((plugin.id, error))
            }
        }
        return selection
    }
}
