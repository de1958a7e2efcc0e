import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban calendar show`
struct CalendarShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .localized(
            "Shows a period's days: a grid for a month, a line a month for a longer one.",
            zh: "显示某一期间的日历：一个月显示为月历，更长的期间每月一行。"
        )
    )

    @Argument(
        help: .localized(
            "A period such as 2023-05, 2023-Q2 or 2023; this month unless given.",
            zh: "期间，如 2023-05、2023-Q2 或 2023；未指定时为本月。"
        )
    )
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
