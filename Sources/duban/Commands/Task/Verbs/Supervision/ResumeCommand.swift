import ArgumentParser
import DubanModel
import DubanStore

/// `duban task resume`
struct ResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Takes up a suspended task again."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: "A new due date.")
    var until: String?

    @Option(help: "What is to be said with it.")
    var reason: String?

    func run() throws {
        try action.perform(.resume) { given, _ in
            given.due = try until.map { try MomentArgument.moment($0, option: "--until") }
            given.reason = reason
        }
    }
}
