import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban task history`
struct TaskHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Shows everything that ever happened to a task: when, by whom, what changed, and what was said."
    )

    @Argument(help: "The task's code.")
    var code: String

    @Option(help: "The day up to which it is shown.")
    var asOf: String?

    @Option(help: "Leave out what had not been recorded by then.")
    var knownAt: String?

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, asOf: asOf, knownAt: knownAt)
        let output = try Output(format: format, path: nil)
        let store = try environment.workspace.open(.readOnly)
        let document = try store.read(asOf: environment.asOf) { snapshot in
            guard let task = try snapshot.record(.task, code: code) else {
                throw CommandFailure.noRecord(.task, code, snapshot.asOf.date)
            }
            let page = HistoryPage(
                language: environment.options.language,
                asOf: environment.options.today,
                catalog: environment.workspace.catalog
            )
            return page.document(of: task, events: try snapshot.events(ofTask: code))
        }
        try output.write(document)
    }
}
