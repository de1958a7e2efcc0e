import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban list`
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .localized(
            "Lists the entries of every plugin, or those that an expression selects.",
            zh: "列出所有插件的条目，或选择表达式选中的条目。"
        ),
        discussion: SelectorHelp.text
    )

    @Argument(
        help: .localized(
            "Which entries: a plugin, an entry, a pattern or an expression; all unless given.",
            zh: "列出哪些条目：插件、条目、通配符或条件式；未指定时为全部条目。"
        )
    )
    var selector = "*"

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let language = environment.options.language
        let selection = try EntrySelection(selector, in: environment)
        let (entries, failures) = try entries(of: selection, in: environment)
        let table = Table(
            columns: [
                Table.Column(key: "name", title: LocalizedText("Entry", zh: "条目")(language)),
                Table.Column(key: "kind", title: LocalizedText("Kind", zh: "类别")(language)),
                Table.Column(key: "title", title: LocalizedText("Title", zh: "名称")(language)),
            ],
            rows: entries.map { entry in
                let kind = entry.severity.map { "\(entry.kind.rawValue), \($0.rawValue)" } ?? entry.kind.rawValue
                return Table.Row([.text(entry.name), .text(kind), .text(entry.title(language))])
            }
        )
        let title = LocalizedText("Entries of plugins", zh: "插件条目")(language)
        try output.opened().write(
            Document(title: title, language: language, blocks: [.table(table)])
        )
        for (plugin, error) in failures { Console.error("\(plugin): \(error.message(language))") }
        if !failures.isEmpty { throw CommandFailure(.plugin) }
    }

    /// The entries that are meant, and the plugins that cannot be used. A plugin is loaded only where nothing is known
    /// of it.
    private func entries(
        of selection: EntrySelection,
        in environment: RunEnvironment
    ) throws -> (chosen: [EntryDescription], failures: [(plugin: String, error: PluginError)]) {
        var failures = selection.broken.map { (plugin: $0.folderName, error: $0.error) }
        var known: [String: [EntryDescription]] = [:]
        var unknown: [Plugin] = []
        for plugin in selection.plugins {
            do throws(PluginError) {
                _ = try environment.access(of: plugin)
            } catch {
                if selection.isNamed { throw error }
                failures.append((plugin.id, error))
                continue
            }
            known[plugin.id] = environment.index.entries(of: plugin)
            if known[plugin.id] == nil { unknown.append(plugin) }
        }
        if !unknown.isEmpty {
            let jobs = try unknown.map { try environment.job($0, .entries) }
            try environment.supervisor.perform(jobs)
            environment.noteEntries(of: jobs, unknown)
            for job in jobs {
                if selection.isNamed, let failure = job.failure { throw failure }
                if let failure = job.failure {
                    failures.append((job.name, failure))
                } else {
                    known[job.name] = job.entries
                }
            }
        }
        let entries = selection.plugins.flatMap { known[$0.id] ?? [] }
        try selection.check(entries, hasFailures: !failures.isEmpty, in: environment)
        return (entries.filter(selection.chooses), failures)
    }
}
