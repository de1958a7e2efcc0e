import ArgumentParser
import DubanModel
import DubanStore

/// `duban task extend`
struct ExtendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend",
        abstract: .localized("Asks for a later due date, before the present one has passed.", zh: "在现时限到期之前申请延期。")
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: .localized("The date asked for.", zh: "申请的时限。"))
    var until: String

    @Option(help: .localized("Why the date cannot be kept.", zh: "不能按期的原因。"))
    var reason: String

    @Option(
        parsing: .unconditional,
        help: .localized("Share of the work done by now, 0 to 100.", zh: "目前已完成的比例，0 至 100。")
    )
    var percent: String

    func run() throws {
        try action.perform(.extend) { given, _ in
            given.due = try MomentArgument.moment(until, option: "--until")
            given.reason = reason
            given.percent = try PercentArgument.percent(percent)
        }
    }
}
