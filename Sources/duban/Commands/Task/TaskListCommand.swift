import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban task list`
struct TaskListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .localized("Lists tasks, those that are due first at the top.", zh: "列出任务，时限早的在前。")
    )

    @Option(
        help: .localized(
            "Only those in this status: drafted, assigned, claimed, in_progress, submitted, closed, suspended, cancelled.",
            zh: "仅列出该状态的任务：drafted、assigned、claimed、in_progress、submitted、closed、suspended 或 cancelled。"
        )
    )
    var status: String?

    @Flag(help: .localized("Only those on which work is still expected.", zh: "仅列出仍需办理的任务。"))
    var open = false

    @Flag(help: .localized("Only open ones whose due time has passed.", zh: "仅列出仍需办理且已逾期的任务。"))
    var overdue = false

    @Option(help: .localized("Only those that this organization leads or supports.", zh: "仅列出该单位牵头或配合的任务。"))
    var organization: String?

    @Option(help: .localized("Only those of this ledger.", zh: "仅列出该台账的任务。"))
    var ledger: String?

    @Option(help: .localized("Only those of this meeting.", zh: "仅列出该会议交办的任务。"))
    var meeting: String?

    @Option(help: .localized("At most so many.", zh: "最多列出的条数。"))
    var limit = 50

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let query = try query(in: snapshot, today: environment.options.today)
            var limited = query
            limited.limit = max(0, limit)
            let page = TaskPage(language: environment.options.language, asOf: environment.options.today)
            return page.list(try snapshot.records(limited), total: try snapshot.count(query))
        }
    }

    private func query(in snapshot: Snapshot, today: CivilDate) throws -> Query {
        let model = snapshot.catalog.task
        var query = Query(model, order: [Query.Order(.due), Query.Order(.code)])
        if let status { query = query.and(.status, .equal(try ChoiceArgument.value(status, of: .status, model))) }
        if open || overdue {
            query = query.and(.status, .oneOf(TaskStatus.open.map(\.rawValue).sorted().map { .text($0) }))
        }
        if overdue { query = query.and(.due, .passedBy(.moment(Moment(today)))) }
        if let ledger { query = query.and("ledger", .equal(try ChoiceArgument.value(ledger, of: .ledger, model))) }
        if let meeting {
            _ = try snapshot.known(.meeting, meeting)
            query = query.and(.meeting, .equal(.text(meeting)))
        }
        if let organization {
            _ = try snapshot.known(.organization, organization)
            let units = try snapshot.records(Query(.unit).and(.organization, .equal(.text(organization))))
            let led = try snapshot.records(Query(.task).and(.lead, .equal(.text(organization))))
            let codes = Set(units.compactMap { $0[.task].text } + led.map(\.code))
            query = query.and(.code, .oneOf(codes.sorted().map { .text($0) }))
        }
        return query
    }
}
