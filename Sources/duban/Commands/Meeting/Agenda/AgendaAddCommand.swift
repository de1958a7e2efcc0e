import ArgumentParser
import DubanModel
import DubanStore

/// `duban meeting agenda add`
struct AgendaAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: .localized(
            "Puts tasks on a meeting's agenda; one that was withdrawn comes back.",
            zh: "将任务列入会议议程；已撤下的任务重新列入。"
        )
    )

    @Argument(help: .localized("The meeting's code, or its number among the weekly ones.", zh: "会议编码，或周交办会的届次。"))
    var meeting: String

    @Argument(help: .localized("The codes of tasks.", zh: "任务编号，可指定多个。"))
    var tasks: [String]

    @Option(
        help: .localized(
            "The place of the first of them, from 1; the end unless given.",
            zh: "其中第一个任务的次序，从 1 起；未指定时排在最后。"
        )
    )
    var position: Int?

    @Option(
        help: .localized(
            """
            assign, report or decide; unless given, assign for the meeting's own tasks and report for those of \
            others.
            """,
            zh: "议题类别：assign、report 或 decide；未指定时，本次会议交办的任务为 assign，其他任务为 report。"
        )
    )
    var purpose: AgendaPurpose?

    @Option(help: .localized("What else is to be said.", zh: "其他说明。"))
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
