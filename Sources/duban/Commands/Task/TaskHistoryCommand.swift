import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban task history`
struct TaskHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: .localized(
            "Shows everything that ever happened to a task: when, by whom, what changed, and what was said.",
            zh: "显示任务的全部历史记录：何时、由谁、改了什么、说了什么。"
        )
    )

    @Argument(help: .localized("The task's code.", zh: "任务编号。"))
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
