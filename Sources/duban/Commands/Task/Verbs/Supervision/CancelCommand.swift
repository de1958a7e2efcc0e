import ArgumentParser
import DubanModel
import DubanStore

/// `duban task cancel`
struct CancelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Ends a task undone, for good."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: "Why.")
    var reason: String

    func run() throws {
        try action.perform(.cancel) { given, _ in
            given.reason = reason
        }
    }
}
