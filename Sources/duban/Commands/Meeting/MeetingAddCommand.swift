import ArgumentParser
import DubanModel
import DubanStore

/// `duban meeting add`
struct MeetingAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds the next meeting of a kind, with the next number."
    )

    @Option(help: "weekly or monthly.")
    var kind: MeetingKind = .weekly

    @Option(help: "The day on which it is held; the next one by its rule unless given.")
    var held: String?

    @Option(help: "Its full name; made from its kind and number unless given.")
    var title: String?

    @OptionGroup var common: ActionOptions

    func run() throws {
        let day = try held.map { try MomentArgument.day($0, option: "--held") }
        let changes = try common.supervise { transaction, _ in
            let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
            let date = try day ?? Meetings.next(kind, in: snapshot).next.date
            let number = try Meetings.nextNumber(kind, in: snapshot)
            let record = Record(
                .meeting,
                [
                    .code: .text("\(kind.rawValue)-\(number)"), .kind: .text(kind.rawValue),
                    "sequence": .integer(number),
                    "held": .moment(Moment(date)),
                    .title: .text(title ?? (kind == .weekly ? "第\(number)次周交办会" : "第\(number)次月讲评会")),
                ]
            )
            guard try !transaction.exists(.meeting, code: record.code) else {
                throw CommandFailure(
                    .usage,
                    LocalizedText(
                        "there is a meeting '\(record.code)' already; its number or code is not what it says",
                        zh: "已有编码为“\(record.code)”的会议，其届次与编码不符"
                    )
                )
            }
            return [RecordChange(record, event: "planned")]
        }
        for record in changes.map(\.record) {
            Console.print("\(record["sequence"].written): \(record["held"].written)")
        }
    }
}
