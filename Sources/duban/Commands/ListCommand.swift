import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins

/// `duban list`
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the reports and checks of every plugin."
    )

    @Argument(help: "A plugin, an entry, or a pattern such as 'supervision.*'; everything unless given.")
    var selector = "*"

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let language = environment.options.language
        let selection = try EntrySelection(selector, in: environment)
        let jobs = try selection.plugins.map { try environment.job($0, .entries) }
        if selection.isNamed, let failure = jobs.first?.failure { throw failure }
        try environment.supervisor.perform(jobs)
        if selection.isNamed, let failure = jobs.first?.failure { throw failure }
        try selection.check(jobs)
        let entries = jobs.flatMap(\.entries).filter(selection.chooses)
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
        let title = LocalizedText("Reports and checks", zh: "报告与检查")(language)
        try output.opened().write(
            Document(title: title, language: language, blocks: [.table(table)])
        )
        let failures =
            selection.broken.map { ($0.folderName, $0.error) }
            + jobs.compactMap { job in job.failure.map { (job.name, $0) } }
        for (plugin, error) in failures { Console.error("\(plugin): \(error.message(language))") }
        if !failures.isEmpty { throw CommandFailure(.plugin) }
    }
}
