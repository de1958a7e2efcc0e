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

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let task = try snapshot.known(.task, code)
            let page = HistoryPage(
                language: environment.options.language,
                asOf: environment.options.today,
                catalog: environment.workspace.catalog
            )
            return page.document(of: task, events: try snapshot.events(ofTask: code))
        }
    }
}
