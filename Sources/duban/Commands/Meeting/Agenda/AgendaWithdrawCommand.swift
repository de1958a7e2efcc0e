import ArgumentParser
import DubanModel
import DubanStore

/// `duban meeting agenda withdraw`
struct AgendaWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: .localized("Takes a task off a meeting's agenda; those after it move up.", zh: "将任务撤下会议议程；其后的任务依次前移。")
    )

    @Argument(help: .localized("The meeting's code, or its number among the weekly ones.", zh: "会议编码，或周交办会的届次。"))
    var meeting: String

    @Argument(help: .localized("The task's code.", zh: "任务编号。"))
    var task: String

    @Option(help: .localized("Why.", zh: "理由。"))
    var reason: String

    @OptionGroup var common: ActionOptions

    func run() throws {
        try common.supervise { transaction, _ in
            let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
            let meeting = try MeetingArgument.meeting(meeting, in: snapshot)
            return try transaction.agenda(of: meeting, withdrawing: task, reason: reason)
        }
    }
}
