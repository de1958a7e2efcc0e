import ArgumentParser

/// `duban meeting agenda`
struct MeetingAgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "Shows a meeting's agenda, puts tasks on it, moves them and takes them off.",
        discussion: """
            `duban meeting agenda MEETING` shows it. A meeting is named by its code or by its number among the weekly \
            ones. What is taken off stays in the history, and is seen as of the days before.
            """,
        subcommands: [
            AgendaShowCommand.self, AgendaAddCommand.self, AgendaMoveCommand.self, AgendaWithdrawCommand.self,
        ],
        defaultSubcommand: AgendaShowCommand.self
    )
}
