import ArgumentParser
import DubanModel
import DubanStore

/// `duban task approve`
struct ApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: .localized("Approves the extension that is asked for.", zh: "批准待审批的延期申请。")
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: .localized("What is to be said with it.", zh: "审批意见。"))
    var reason: String?

    func run() throws {
        try action.perform(.approve) { given, _ in
            given.reason = reason
        }
    }
}
