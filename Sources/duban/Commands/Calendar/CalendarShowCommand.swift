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

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let output = try Output(format: format, path: nil)
        let period =
            try period.map { try PeriodArgument.period($0, option: "PERIOD") }
            ?? Period(.month, containing: environment.options.today)
        let calendar = try environment.workspace.open(.readOnly).read(asOf: environment.asOf) { try $0.workCalendar() }
        let page = CalendarPage(calendar: calendar, language: environment.options.language)
        try output.write(page.document(of: period))
        CoverageNote.tell(calendar, from: period.firstDay, through: period.lastDay, environment.options.language)
    }
}
