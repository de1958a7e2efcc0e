import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban calendar add`
struct CalendarAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: .localized(
            "Tells the workday that stands so many workdays after a day, or before it.",
            zh: "推算某日之后（或之前）若干个工作日是哪一天。"
        )
    )

    @Argument(help: .localized("The day to count from; it is not counted itself.", zh: "起算日期，当日不计。"))
    var date: String

    @Argument(help: .localized("How many workdays.", zh: "工作日数。"))
    var workdays: String

    @Flag(help: .localized("Count back.", zh: "往前数。"))
    var back = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let date = try MomentArgument.day(date, option: "DATE")
        guard let count = Int(workdays), (0...1_000_000).contains(count) else {
            throw CommandFailure.notAllowed(
                "WORKDAYS",
                workdays,
                expected: LocalizedText(
                    "a whole number from 0 to 1000000; --back counts back",
                    zh: "0 至 1000000 的整数；--back 为往前数"
                )
            )
        }
        let calendar = try environment.workspace.open(.readOnly).read(asOf: environment.asOf) { try $0.workCalendar() }
        guard let result = calendar.adding(back ? -count : count, to: date) else {
            throw CommandFailure(.usage, LocalizedText("the result lies outside the years 1 to 9999", zh: "结果超出年份范围"))
        }
        Console.print("\(result)")
        CoverageNote.tell(
            calendar,
            from: min(date, result),
            through: max(date, result),
            environment.options.language
        )
    }
}
