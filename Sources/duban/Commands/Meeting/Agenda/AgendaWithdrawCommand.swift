import ArgumentParser
import DubanModel
import DubanStore

/// `duban meeting agenda withdraw`
struct AgendaWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Takes a task off a meeting's agenda; those after it move up."
    )

    @Argument(help: "The meeting's code, or its number among the weekly ones.")
    var meeting: String

    @Argument(help: "The task's code.")
    var task: String

    @Option(help: "Why.")
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
