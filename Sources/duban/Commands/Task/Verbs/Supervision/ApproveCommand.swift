import ArgumentParser
import DubanModel
import DubanStore

/// `duban task approve`
struct ApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approves the extension that is asked for."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: "What is to be said with it.")
    var reason: String?

    func run() throws {
        try action.perform(.approve) { given, _ in
            given.reason = reason
        }
    }
}
