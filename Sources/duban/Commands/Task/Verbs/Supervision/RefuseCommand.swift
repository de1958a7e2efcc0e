import ArgumentParser
import DubanModel
import DubanStore

/// `duban task refuse`
struct RefuseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: "Refuses the extension that is asked for."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: "Why.")
    var reason: String

    func run() throws {
        try action.perform(.refuse) { given, _ in
            given.reason = reason
        }
    }
}
