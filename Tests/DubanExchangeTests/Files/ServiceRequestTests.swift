import DubanExchange
import DubanModel
import DubanStore
import Testing
import TestSupport

/// New York City's service requests of one day, against counts taken from the file itself.
@Suite(
    .enabled(if: ProjectFiles.hasShared("nyc311.csv"), "nyc311.csv is not in ../shared/data beside the project"),
    .serialized
)
struct ServiceRequestTests {
    /// The moments of a request in a form that sorts.
    private struct Request {
        let code: String
        let created: String
        let due: String?
        let closed: String?

        /// A request cannot close before there is one.
        var closedEffectively: String? { closed.map { max($0, created) } }

        var isLate: Bool {
            guard let due, let closed else { return false }
            return closed > due
        }
    }

    private let fixture: ImportFixture
    private let report: ImportReport
    private let requests: [Request]

    init() throws {
        let path = ProjectFiles.shared("nyc311.csv")
        requests = try PlainTable(path: path).rows.map { row in
            Request(
                code: row["Unique Key"] ?? "",
                created: PlainTable.sortable(row["Created Date"] ?? "") ?? "",
                due: PlainTable.sortable(row["Due Date"] ?? ""),
                closed: PlainTable.sortable(row["Closed Date"] ?? "")
            )
        }
        fixture = try ImportFixture()
        let mapping = try MappingFile(path: ProjectFiles.path("seeds/mappings/nyc311.toml")).mapping(for: .task)
        report = try Importer(.task, mapping: mapping)
            .run(csv: path, into: fixture.store, actor: "test", recorded: try #require(Moment("2014-06-01")))
    }

    @Test func everyRequestBecomesATask() throws {
        #expect(report.problems.isEmpty)
        #expect((report.rows, report.created) == (2_386, 2_386))
        #expect(requests.count == 2_386)
        #expect(try fixture.count(.task) == 2_386)
        let due = try fixture.read { try $0.count(Query(.task).and(.due, .isKnown(true))) }
        #expect(due == 445)
        #expect(requests.filter { $0.due != nil }.count == 445)
    }

    @Test func lateClosingsAreFoundByTheSecond() throws {
        let tasks = try fixture.read("2014-06-01") { try $0.records(Query(.task)) }
        let late = tasks.filter { task in
            guard let due = task[.due].moment, let closed = task[.closed].moment else { return false }
            return closed > due
        }
        #expect(late.count == 46)
        #expect(Set(late.map(\.code)) == Set(requests.filter(\.isLate).map(\.code)))
        let byDate = late.filter { task in
            guard let due = task[.due].moment, let closed = task[.closed].moment else { return false }
            return closed.date > due.date
        }
        #expect(byDate.count == 29)
    }

    @Test func anEarlierDaySeesWhatHadHappenedByItsEnd() throws {
        var lateCounts: Set<Int> = []
        for day in ["2013-12-24", "2013-12-25", "2013-12-26", "2013-12-27", "2013-12-31", "2014-01-05", "2014-02-01"] {
            let end = "\(day)T23:59:59"
            let known = requests.filter { $0.created <= end }
            let closed = known.filter { $0.closedEffectively.map { $0 <= end } ?? false }
            let late = closed.filter(\.isLate)
            let closedCodes = Set(closed.map(\.code))
            let overdue = known.filter { !closedCodes.contains($0.code) && $0.due.map { $0 <= end } ?? false }
            let tasks = try fixture.read(day) { try $0.records(Query(.task)) }
            #expect(tasks.count == known.count, "\(day)")
            let closedTasks = tasks.filter { $0[.status].text == "closed" }
            #expect(closedTasks.count == closed.count, "\(day)")
            #expect(tasks.filter { !$0[.closed].isNull }.count == closed.count, "\(day)")
            let lateTasks = closedTasks.filter { task in
                guard let due = task[.due].moment, let closed = task[.closed].moment else { return false }
                return closed > due
            }
            #expect(Set(lateTasks.map(\.code)) == Set(late.map(\.code)), "\(day)")
            let open = Query(.task).and(.status, .oneOf(Model.openTaskStatuses.sorted().map(FieldValue.text)))
                .and(.due, .lessOrEqual(.moment(Moment(try #require(CivilDate(day))))))
            #expect(
                try Set(fixture.read(day) { try $0.records(open).map(\.code) }) == Set(overdue.map(\.code)),
                "\(day)"
            )
            lateCounts.insert(late.count)
        }
        // The days tell nothing apart unless their counts differ.
        #expect(lateCounts.count >= 4)
    }

    @Test func theLeadOfEveryTaskIsItsUnit() throws {
        let units = try fixture.read { try $0.aggregate([.count], of: Query(.unit), groupedBy: [.role]) }
        #expect(units.map(\.group) == [["lead"]])
        #expect(units.map(\.values) == [[.integer(2_386)]])
        #expect(try fixture.record(.organization, "NYPD")?[.name] == "New York City Police Department")
    }
}
