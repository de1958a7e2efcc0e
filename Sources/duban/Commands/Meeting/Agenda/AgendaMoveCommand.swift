import ArgumentParser
import DubanModel
import DubanStore

/// `duban meeting agenda move`
struct AgendaMoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Gives a task another place on a meeting's agenda."
    )

    @Argument(help: "The meeting's code, or its number among the weekly ones.")
    var meeting: String

    @Argument(help: "The task's code.")
    var task: String

    @Option(help: "Its place from now on, from 1.")
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
