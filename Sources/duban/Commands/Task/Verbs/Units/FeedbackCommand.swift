import ArgumentParser
import DubanModel
import DubanStore

/// `duban task feedback`
struct FeedbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedback",
        abstract: .localized("Reports progress of a unit.", zh: "反馈承办单位的进展。")
    )

    @OptionGroup var action: TaskActionOptions

    @Option(parsing: .unconditional, help: .localized("Share of the work done, 0 to 100.", zh: "已完成的比例，0 至 100。"))
    var percent: String

    @Option(
        help: .localized("The period that it is for, such as 2023-W13 or 2023-03.", zh: "反馈所属期间，如 2023-W13 或 2023-03。")
    )
    var period: String?

    @Option(help: .localized("What was done and what comes next.", zh: "已做的工作和下步打算。"))
    var text: String?

    func run() throws {
        try action.perform(.feedback) { given, _ in
            given.percent = try PercentArgument.percent(percent)
            given.period = try period.map { try PeriodArgument.period($0, option: "--period") }
            given.reason = text
        }
    }
}
