import ArgumentParser
import DubanModel
import DubanStore

/// `duban directive untrace`
struct DirectiveUntraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "untrace",
        abstract: .localized("Says that a task no longer carries out a requirement.", zh: "登记某项任务不再落实某项要求。"),
        discussion: .localized(
            "That it did stays in the history, and is seen as of the days before. `trace` takes it back.",
            zh: "原有的对应关系保留在历史记录中，截至此前的日期仍可查到。用 `trace` 可恢复。"
        )
    )

    @Argument(help: .localized("The requirement's code, such as research-speech/1.", zh: "要求编码，如 research-speech/1。"))
    var requirement: String

    @Argument(help: .localized("The task's code.", zh: "任务编号。"))
    var task: String

    @Option(help: .localized("Why.", zh: "理由。"))
    var reason: String

    @OptionGroup var common: ActionOptions

    func run() throws {
        try common.supervise { transaction, _ in
            try transaction.coverage(of: requirement, withdrawing: task, reason: reason)
        }
    }
}
