import ArgumentParser
import DubanModel
import DubanStore

/// `duban meeting agenda move`
struct AgendaMoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: .localized("Gives a task another place on a meeting's agenda.", zh: "调整任务在会议议程上的次序。")
    )

    @Argument(help: .localized("The meeting's code, or its number among the weekly ones.", zh: "会议编码，或周交办会的届次。"))
    var meeting: String

    @Argument(help: .localized("The task's code.", zh: "任务编号。"))
    var task: String

    @Option(help: .localized("Its place from now on, from 1.", zh: "新的次序，从 1 起。"))
    var position: Int

    @OptionGroup var common: ActionOptions

    func run() throws {
        try common.supervise { transaction, _ in
            let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
            let meeting = try MeetingArgument.meeting(meeting, in: snapshot)
            return try transaction.agenda(of: meeting, moving: task, to: position)
        }
    }
}
