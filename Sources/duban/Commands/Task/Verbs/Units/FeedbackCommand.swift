import ArgumentParser
import DubanModel
import DubanStore

/// `duban task feedback`
struct FeedbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedback",
        abstract: "Reports progress of a unit."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(parsing: .unconditional, help: "Share of the work done, 0 to 100.")
    var percent: String

    @Option(help: "The period that it is for, such as 2023-W13 or 2023-03.")
    var period: String?

    @Option(help: "What was done and what comes next.")
    var text: String?

    func run() throws {
        try action.perform(.feedback) { given, _ in
            given.percent = try PercentArgument.percent(percent)
            given.period = try period.map { try PeriodArgument.period($0, option: "--period") }
            given.reason = text
        }
    }
}
