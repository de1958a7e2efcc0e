import ArgumentParser

/// `duban calendar`
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Shows workdays and holidays, counts with them, and brings new years in.",
        subcommands: [
            CalendarShowCommand.self, CalendarImportCommand.self, CalendarAddCommand.self, CalendarCountCommand.self,
        ]
    )
}
