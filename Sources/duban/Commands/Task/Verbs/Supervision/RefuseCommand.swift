import ArgumentParser
import DubanModel
import DubanStore

/// `duban task refuse`
struct RefuseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: .localized("Refuses the extension that is asked for.", zh: "不批准待审批的延期申请。")
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: .localized("Why.", zh: "理由。"))
    var reason: String

    func run() throws {
        try action.perform(.refuse) { given, _ in
            given.reason = reason
        }
    }
}
