import ArgumentParser
import DubanModel
import DubanStore

/// `duban task suspend`
struct SuspendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: .localized("Lets a task rest; nothing of it is overdue meanwhile.", zh: "中止一项任务，期间不计逾期。")
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: .localized("Why.", zh: "理由。"))
    var reason: String

    func run() throws {
        try action.perform(.suspend) { given, _ in
            given.reason = reason
        }
    }
}
