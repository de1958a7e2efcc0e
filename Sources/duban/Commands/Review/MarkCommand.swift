import ArgumentParser
import DubanModel
import DubanStore

/// `duban mark`
struct MarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark",
        abstract: "Enters praise or criticism of an organization, which counts in the monthly review."
    )

    @Argument(help: "praise or criticism.")
    var kind: MarkKind

    @Argument(help: "The organization.")
    var organization: String

    @Option(help: "What for.")
    var reason: String

    @Option(help: "The role in which it was earned: lead or support.")
    var role: MarkRole = .lead

    @Option(help: "The task that it is about.")
    var task: String?

    @OptionGroup var common: ActionOptions

    func run() throws {
        try common.supervise { transaction, moment in
            var record = Record(
                .mark,
                [
                    .organization: .text(organization), .kind: .text(kind.rawValue),
                    .role: .text(role.rawValue), "given": .moment(moment), "reason": .text(reason),
                    .task: task.map(FieldValue.text) ?? .null,
                ]
            )
            record[.code] = .text(try transaction.nextCode(for: record))
            return [RecordChange(record, event: kind.rawValue, note: reason)]
        }
    }
}
