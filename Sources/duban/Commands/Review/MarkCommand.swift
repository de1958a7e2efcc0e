import ArgumentParser
import DubanModel
import DubanStore

/// `duban mark`
struct MarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark",
        abstract: .localized(
            "Enters praise or criticism of an organization, which counts in the monthly review.",
            zh: "登记对单位的表扬或批评，计入月度讲评。"
        )
    )

    @Argument(help: .localized("praise or criticism.", zh: "praise 或 criticism。"))
    var kind: MarkKind

    @Argument(help: .localized("The organization.", zh: "受表扬或批评的单位。"))
    var organization: String

    @Option(help: .localized("What for.", zh: "事由。"))
    var reason: String

    @Option(help: .localized("The role in which it was earned: lead or support.", zh: "以何身份获得：lead 或 support。"))
    var role: MarkRole = .lead

    @Option(help: .localized("The task that it is about.", zh: "所涉任务。"))
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
