import ArgumentParser

/// `duban calendar`
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: .localized(
            "Shows workdays and holidays, counts with them, and brings new years in.",
            zh: "查看工作日和节假日，推算工作日，导入新年份的节假日安排。"
        ),
        subcommands: [
            CalendarShowCommand.self, CalendarImportCommand.self, CalendarAddCommand.self, CalendarCountCommand.self,
        ]
    )
}
