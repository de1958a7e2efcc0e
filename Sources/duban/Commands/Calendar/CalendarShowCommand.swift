import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban calendar show`
struct CalendarShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a period's days: a grid for a month, a line a month for a longer one."
    )

    @Argument(help: "A period such as 2023-05, 2023-Q2 or 2023; this month unless given.")
    var period: String?

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let period =
                try period.map { try PeriodArgument.period($0, option: "PERIOD") }
                ?? Period(.month, containing: environment.options.today)
            let calendar = try snapshot.workCalendar()
            let language = environment.options.language
            CoverageNote.tell(calendar, from: period.firstDay, through: period.lastDay, language)
            return CalendarPage(calendar: calendar, language: language).document(of: period)
        }
    }
}
