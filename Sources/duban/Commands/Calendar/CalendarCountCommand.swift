import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban calendar count`
struct CalendarCountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: .localized(
            "Counts the workdays from one day to another, both included.",
            zh: "计算两个日期之间的工作日数，首尾两日均计入。"
        )
    )

    @Argument(help: .localized("The first day.", zh: "起始日期。"))
    var from: String

    @Argument(help: .localized("The last day.", zh: "截止日期。"))
    var to: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let first = try MomentArgument.day(from, option: "FROM")
        let last = try MomentArgument.day(to, option: "TO")
        guard first <= last else {
            throw CommandFailure.notAllowed(
                "TO",
                to,
                expected: LocalizedText("a day on or after FROM, \(first)", zh: "不早于 FROM（\(first)）的日期")
            )
        }
        let calendar = try environment.workspace.open(.readOnly).read(asOf: environment.asOf) { try $0.workCalendar() }
        Console.print("\(calendar.workdays(from: first, through: last))")
        CoverageNote.tell(calendar, from: first, through: last, environment.options.language)
    }
}
