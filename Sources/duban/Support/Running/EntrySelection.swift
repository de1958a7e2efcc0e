import DubanModel
import DubanPlugins

/// The entries that a word on the command line means: a plugin, `plugin.entry`, or a pattern with `*` and `?`.
///
/// Which plugins a word means is known from their manifests; which entries, once their code has registered them.
struct EntrySelection {
    /// The plugins whose entries may be meant.
    let plugins: [Plugin]
    /// Plugins that a pattern would have taken in and that cannot be used.
    let broken: [BrokenPlugin]
    /// Whether one plugin is meant by its name.
    let isNamed: Bool

    private let word: String
    private let kind: EntryKind?

    init(_ word: String, kind: EntryKind? = nil, in environment: RunEnvironment) throws {
        self.word = word
        self.kind = kind
        let first = word.split(separator: ".", maxSplits: 1).first.map(String.init) ?? word
        isNamed = !word.contains { $0 == "*" || $0 == "?" }
        guard !isNamed else {
            if word != first { _ = try PluginRegistry.split(word) }
            plugins = [try environment.plugin(first)]
            broken = []
            return
        }
        // What a plugin registers is not known yet: it may be meant when its own part of the pattern fits.
        let pluginGlob = Glob(first)
        plugins = environment.registry.plugins.filter { pluginGlob.matches($0.id) }
        broken = environment.registry.broken.filter { pluginGlob.matches($0.folderName) }
    }

    /// Whether an entry is meant.
    func chooses(_ entry: EntryDescription) -> Bool {
        guard kind == nil || entry.kind == kind else { return false }
        guard isNamed else { return Glob(word).matches(entry.name) }
        return !word.contains(".") || entry.name == word
    }

    /// An error where the word turned out to mean nothing, with the nearest name where it is one.
    func check(_ jobs: [WorkerJob]) throws {
        let entries = jobs.flatMap(\.entries)
        guard broken.isEmpty, !jobs.contains(where: { $0.failure != nil }), !entries.contains(where: chooses) else {
            return
        }
        if isNamed, word.contains("."), let plugin = plugins.first {
            throw PluginError.unknownEntry(try PluginRegistry.split(word).entry, of: plugin.id, kind, among: entries)
        }
        throw CommandFailure(
            .usage,
            LocalizedText(
                "'\(word)' selects nothing; 'duban list' shows what there is",
                zh: "“\(word)”没有匹配任何条目；用 duban list 查看"
            )
        )
    }
}
