import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban diff`
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Shows what changed from one day to another, between two meetings for example.",
        discussion: "Tasks, projects and observations, unless other kinds are named: duban diff units --from …"
    )

    @Argument(help: "The kinds of record to compare.")
    var kinds: [String] = []

    @Option(help: "The day before the changes: its end is compared.")
    var from: String

    @Option(help: "The day after the changes; today unless given.")
    var to: String?

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, asOf: to)
        let opened = try output.opened()
        let first = try MomentArgument.day(from, option: "--from")
        guard first <= environment.asOf.date else {
            throw CommandFailure.notAllowed(
                "--from",
                from,
                expected: LocalizedText(
                    "a day on or before --to, \(environment.asOf.date)",
                    zh: "不晚于 --to（\(environment.asOf.date)）的日期"
                )
            )
        }
        let catalog = environment.workspace.catalog
        let models =
            try kinds.isEmpty
            ? [catalog.task, .project, .observation] : kinds.map { try Model.meant(by: $0, in: catalog) }
        let page = DiffPage(language: environment.options.language, from: first, to: environment.asOf.date)
        let store = try environment.workspace.open(.readOnly)
        let document = try store.read(asOf: environment.asOf) { snapshot in
            try page.document(models.map { ($0, try snapshot.differences(of: $0, since: first)) })
        }
        try opened.write(document)
    }
}
