import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban task list`
struct TaskListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists tasks, those that are due first at the top."
    )

    @Option(
        help:
            "Only those in this status: drafted, assigned, claimed, in_progress, submitted, closed, suspended, cancelled."
    )
    var status: String?

    @Flag(help: "Only those on which work is still expected.")
    var open = false

    @Flag(help: "Only open ones whose due time has passed.")
    var overdue = false

    @Option(help: "Only those that this organization leads or supports.")
    var organization: String?

    @Option(help: "Only those of this ledger.")
    var ledger: String?

    @Option(help: "Only those of this meeting.")
    var meeting: String?

    @Option(help: "At most so many.")
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
