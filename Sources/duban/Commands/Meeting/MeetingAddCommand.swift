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
        let workspace = try common.shared.openWorkspace()
        let actor = try common.supervisor(in: workspace)
        let moment = try common.moment(in: workspace)
        let language = try common.shared.language(in: workspace)
        let day = try held.map { try MomentArgument.day($0, option: "--held") }
        let change = try common.write(to: workspace, by: actor) { transaction in
            let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
            let date = try day ?? Meetings.next(kind, in: snapshot).next.date
            let last = try snapshot.lastMeeting(ofKind: kind.rawValue)?["sequence"].integer ?? 0
            let (number, overflow) = last.addingReportingOverflow(1)
            guard !overflow else {
                throw CommandFailure(.usage, "the number of the last meeting is the largest there is")
            }
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
                    "there is a meeting '\(record.code)' already; its number or code is not what it says"
                )
            }
            let change = RecordChange(record, event: "planned")
            try transaction.apply(change, at: moment)
            return change
        }
        ChangeSummary([change], before: nil, language: language).lines(isDryRun: common.dryRun).forEach(Console.print)
        Console.print("\(change.record["sequence"].written): \(change.record["held"].written)")
    }
}
