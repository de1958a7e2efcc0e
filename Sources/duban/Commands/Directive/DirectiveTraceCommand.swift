import ArgumentParser
import DubanModel
import DubanStore

/// `duban directive trace`
struct DirectiveTraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: .localized("Says that tasks carry out a requirement.", zh: "登记由哪些任务落实某项要求。")
    )

    @Argument(help: .localized("The requirement's code, such as research-speech/1.", zh: "要求编码，如 research-speech/1。"))
    var requirement: String

    @Argument(help: .localized("The codes of tasks.", zh: "任务编号，可指定多个。"))
    var tasks: [String]

    @Option(help: .localized("Which part of the requirement they are for.", zh: "任务对应要求的哪一部分。"))
    var note: String?

    @OptionGroup var common: ActionOptions

    func run() throws {
        try common.supervise { transaction, _ in
            try transaction.coverage(of: requirement, by: tasks, note: note)
        }
    }
}
