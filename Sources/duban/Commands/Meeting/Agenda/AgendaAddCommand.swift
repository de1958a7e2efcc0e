import ArgumentParser
import DubanModel
import DubanStore

/// `duban meeting agenda add`
struct AgendaAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Puts tasks on a meeting's agenda; one that was withdrawn comes back."
    )

    @Argument(help: "The meeting's code, or its number among the weekly ones.")
    var meeting: String

    @Argument(help: "The codes of tasks.")
    var tasks: [String]

    @Option(help: "The place of the first of them, from 1; the end unless given.")
    var position: Int?

    @Option(
        help:
            "assign, report or decide; unless given, assign for the meeting's own tasks and report for those of others."
    )
    var purpose: AgendaPurpose?

    @Option(help: "What else is to be said.")
    var note: String?

    @OptionGroup var common: ActionOptions

    func run() throws {
        try common.supervise { transaction, _ in
            let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
            return try transaction.agenda(
                of: try MeetingArgument.meeting(meeting, in: snapshot),
                adding: tasks,
                purpose: purpose?.rawValue,
                note: note,
                at: position
            )
        }
    }
}
