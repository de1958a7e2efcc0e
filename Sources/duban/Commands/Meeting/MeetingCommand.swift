import ArgumentParser

/// `duban meeting`
struct MeetingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting",
        abstract: "Tells when the next meeting is, adds it, and shows a meeting's agenda.",
        subcommands: [MeetingNextCommand.self, MeetingAddCommand.self, MeetingAgendaCommand.self]
    )
}

/// The kinds of meeting that come again and again.
enum MeetingKind: String, ExpressibleByArgument, CaseIterable {
    case weekly
    case monthly
}
