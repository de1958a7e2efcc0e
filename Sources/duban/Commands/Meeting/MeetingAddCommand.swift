import ArgumentParser
import DubanModel
import DubanStore

/// `duban meeting add`
struct MeetingAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: .localized("Adds the next meeting of a kind, with the next number.", zh: "添加某类会议的下一次会议，届次自动加一。")
    )

    @Option(help: .localized("weekly, monthly or other.", zh: "会议类别：weekly、monthly 或 other。"))
    var kind: MeetingKind = .weekly

    @Option(
        help: .localized("The day on which it is held; the next one by its rule unless given.", zh: "召开日期；未指定时按规则推算。")
    )
    var held: String?

    @Option(help: .localized("Its full name; made from its kind and number unless given.", zh: "会议全名；未指定时由类别和届次生成。"))
    var title: String?

    @OptionGroup var common: ActionOptions

    func run() throws {
        let day = try held.map { try MomentArgument.day($0, option: "--held") }
        let changes = try common.supervise { transaction, workspace, moment in
            let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
            let date = try day ?? nextDay(workspace.settings.meetings, today: moment.date, in: snapshot)
            let number = try Meetings.nextNumber(kind, in: snapshot)
            let record = Record(
                .meeting,
                [
                    .code: .text("\(kind.rawValue)-\(number)"), .kind: .text(kind.rawValue),
                    "sequence": .integer(number),
                    "held": .moment(Moment(date)),
                    .title: .text(title ?? madeTitle(number)),
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

    private func nextDay(_ rules: MeetingRules, today: CivilDate, in snapshot: Snapshot) throws -> CivilDate {
        try Meetings.next(kind, rules: rules, today: today, in: snapshot).next.date
    }

    private func madeTitle(_ number: Int64) -> String {
        switch kind {
        case .weekly: "第\(number)次周交办会"
        case .monthly: "第\(number)次月讲评会"
        case .other: "第\(number)次会议"
        }
    }
}
