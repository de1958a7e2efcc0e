import ArgumentParser
import DubanModel
import DubanStore

/// `duban directive trace`
struct DirectiveTraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Says that tasks carry out a requirement."
    )

    @Argument(help: "The requirement's code, such as research-speech/1.")
    var requirement: String

    @Argument(help: "The codes of tasks.")
    var tasks: [String]

    @Option(help: "Which part of the requirement they are for.")
    var note: String?

    @OptionGroup var common: ActionOptions

    func run() throws {
        try common.supervise { transaction, _ in
            try transaction.coverage(of: requirement, by: tasks, note: note)
        }
    }
}
