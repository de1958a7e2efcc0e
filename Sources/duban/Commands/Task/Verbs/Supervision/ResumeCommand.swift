import ArgumentParser
import DubanModel
import DubanStore

/// `duban task resume`
struct ResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: .localized("Takes up a suspended task again.", zh: "恢复已中止的任务。")
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: .localized("A new due date.", zh: "新的完成时限。"))
    var until: String?

    @Option(help: .localized("What is to be said with it.", zh: "随附的说明。"))
    var reason: String?

    func run() throws {
        try action.perform(.resume) { given, _ in
            given.due = try until.map { try MomentArgument.moment($0, option: "--until") }
            given.reason = reason
        }
    }
}
