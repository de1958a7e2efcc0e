import ArgumentParser

/// `duban meeting`
struct MeetingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting",
        abstract: "Lists meetings, tells when the next one is, adds it, and keeps agendas.",
        subcommands: [
            MeetingListCommand.self, MeetingShowCommand.self, MeetingNextCommand.self, MeetingAddCommand.self,
            MeetingAgendaCommand.self,
        ]
    )
}
