import ArgumentParser

/// `duban meeting agenda`
struct MeetingAgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: .localized(
            "Shows a meeting's agenda, puts tasks on it, moves them and takes them off.",
            zh: "显示会议议程，列入、调整或撤下任务。"
        ),
        discussion: .localized(
            """
            `duban meeting agenda MEETING` shows it. A meeting is named by its code or by its number among the weekly \
            ones. What is taken off stays in the history, and is seen as of the days before.
            """,
            zh: """
                `duban meeting agenda 会议` 显示议程。会议用编码或周交办会的届次指称。撤下的任务保留在历史记录中，截至此前的日期仍可查到。
                """
        ),
        subcommands: [
            AgendaShowCommand.self, AgendaAddCommand.self, AgendaMoveCommand.self, AgendaWithdrawCommand.self,
        ],
        defaultSubcommand: AgendaShowCommand.self
    )
}
