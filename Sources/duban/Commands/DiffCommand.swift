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

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String?

    @Option(help: "The number of the table to write, for csv.")
    var table: Int?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, asOf: to)
        var output = try Output(format: format, path: output)
        output.table = table
        let first = try MomentArgument.day(from, option: "--from")
        guard first <= environment.asOf.date else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "--from '\(first)' is not allowed: expected a day on or before --to, \(environment.asOf.date)",
                    zh: "--from“\(first)”不符合要求：不得晚于 --to（\(environment.asOf.date)）"
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
        try output.write(document)
    }
}
