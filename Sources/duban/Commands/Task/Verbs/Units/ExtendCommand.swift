import ArgumentParser
import DubanModel
import DubanStore

/// `duban task extend`
struct ExtendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend",
        abstract: "Asks for a later due date, before the present one has passed."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: "The date asked for.")
    var until: String

    @Option(help: "Why the date cannot be kept.")
    var reason: String

    @Option(parsing: .unconditional, help: "Share of the work done by now, 0 to 100.")
    var percent: String

    func run() throws {
        try action.perform(.extend) { given, _ in
            given.due = try MomentArgument.moment(until, option: "--until")
            given.reason = reason
            given.percent = try PercentArgument.percent(percent)
        }
    }
}
