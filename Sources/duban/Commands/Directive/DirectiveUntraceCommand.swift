import ArgumentParser
import DubanModel
import DubanStore

/// `duban directive untrace`
struct DirectiveUntraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "untrace",
        abstract: "Says that a task no longer carries out a requirement.",
        discussion: "That it did stays in the history, and is seen as of the days before. `trace` takes it back."
    )

    @Argument(help: "The requirement's code, such as research-speech/1.")
    var requirement: String

    @Argument(help: "The task's code.")
    var task: String

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var common: ActionOptions

    func run() throws {
        try common.supervise { transaction, _ in
            try transaction.coverage(of: requirement, withdrawing: task, reason: reason)
        }
    }
}
