import ArgumentParser

/// `duban meeting`
struct MeetingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting",
        abstract: .localized(
            "Lists meetings, tells when the next one is, adds it, and keeps agendas.",
            zh: "列出会议，推算和添加下次会议，管理议程。"
        ),
        subcommands: [
            MeetingListCommand.self, MeetingShowCommand.self, MeetingNextCommand.self, MeetingAddCommand.self,
            MeetingAgendaCommand.self,
        ]
    )
}
