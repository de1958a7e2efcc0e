import ArgumentParser
import DubanModel
import DubanStore

/// `duban task cancel`
struct CancelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: .localized("Ends a task undone, for good.", zh: "撤销一项未办结的任务，不可恢复。")
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: .localized("Why.", zh: "理由。"))
    var reason: String

    func run() throws {
        try action.perform(.cancel) { given, _ in
            given.reason = reason
        }
    }
}
