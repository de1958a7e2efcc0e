import ArgumentParser
import DubanModel
import DubanStore

/// `duban task suspend`
struct SuspendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Lets a task rest; nothing of it is overdue meanwhile."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: "Why.")
    var reason: String

    func run() throws {
        try action.perform(.suspend) { given, _ in
            given.reason = reason
        }
    }
}
