import DubanExchange
import DubanModel
import DubanStore
import Testing
import TestSupport

/// New York City's capital project reports, each reporting date against its rows in the file.
@Suite(
    .enabled(
        if: ProjectFiles.hasShared("capital_projects.csv"),
        "capital_projects.csv is not in ../shared/data beside the project"
    )
)
struct CapitalProjectTests {
    private static let stages = [
        "": "", "Scoping/Planning": "planning", "Design": "preliminary", "Construction Procurement": "procurement",
        "Construction": "construction", "IT": "construction", "Close-Out": "completed",
    ]

    @Test func everyReportingDateShowsTheProjectsAsTheyWereReportedThen() throws {
        let path = ProjectFiles.shared("capital_projects.csv")
        let rows = try PlainTable(path: path).rows
        #expect(rows.count == 2_259)
        #expect(rows.filter { $0["Current Phase"] == "" }.count == 105)

        let fixture = try ImportFixture()
        let mapping = try MappingFile(path: ProjectFiles.path("seeds/mappings/capital-projects.toml"))
            .mapping(for: .project)
        let report = try Importer(.project, mapping: mapping)
            .run(csv: path, into: fixture.store, actor: "test", recorded: try #require(Moment("2020-01-01")))
        #expect(report.problems.isEmpty)
        #expect((report.rows, report.created) == (2_259, 378))
        #expect(try fixture.count(.project) == 378)

        let dates = Dictionary(grouping: rows) { row in
            PlainTable.sortable(row["Date Reported As Of"] ?? "").map { String($0.prefix(10)) } ?? ""
        }
        #expect(dates.count == 15)
        var withoutStage = 0
        for (date, rows) in dates {
            let projects = try fixture.read(date) { try $0.records(Query(.project)) }
            let byCode = Dictionary(projects.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
            for row in rows {
                let project = try #require(byCode[row["PID"] ?? ""])
                let place: Comment = "\(project.code) on \(date)"
                let budget = row["Budget Forecast"] ?? ""
                #expect(project["total_investment"].money == Money(budget), place)
                #expect(project["stage"].written == Self.stages[row["Current Phase"] ?? "?"], place)
                let forecast = PlainTable.sortable(row["Forecast Completion"] ?? "")
                #expect(project["completion_forecast"].written == (forecast ?? ""), place)
                if project["stage"].isNull { withoutStage += 1 }
            }
        }
        #expect(withoutStage == 105)
        let first = try #require(dates.keys.min().flatMap { CivilDate($0) })
        #expect(try fixture.count(.project, asOf: first.adding(days: -1).description) == 0)
    }

    /// Against whole cents made of the file's digits, without a decimal number in between.
    @Test func theBudgetsChangeFromTheFirstReportToTheLastIsExact() throws {
        let path = ProjectFiles.shared("capital_projects.csv")
        let fixture = try ImportFixture()
        let mapping = try MappingFile(path: ProjectFiles.path("seeds/mappings/capital-projects.toml"))
            .mapping(for: .project)
        _ = try Importer(.project, mapping: mapping)
            .run(csv: path, into: fixture.store, actor: "test", recorded: try #require(Moment("2020-01-01")))
        let rows = try PlainTable(path: path).rows.map { row in
            (
                code: row["PID"] ?? "", date: PlainTable.sortable(row["Date Reported As Of"] ?? "") ?? "",
                cents: Self.cents(row["Budget Forecast"] ?? "")
            )
        }
        var compared = 0
        for (code, reports) in Dictionary(grouping: rows, by: \.code) {
            let known = reports.filter { $0.cents != nil }.sorted { $0.date < $1.date }
            guard let first = known.first, let last = known.last else { continue }
            func budget(_ date: String) throws -> Money? {
                let day = String(date.prefix(10))
                return try fixture.read(day) { try $0.record(.project, code: code)?["total_investment"].money }
            }
            let before = try #require(try budget(first.date))
            let after = try #require(try budget(last.date))
            let change = after.subtracting(before)
            #expect(change?.fen == (last.cents ?? 0) - (first.cents ?? 0), "\(code)")
            compared += 1
        }
        #expect(compared > 300)
    }

    private static func cents(_ written: String) -> Int64? {
        let parts = written.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty else { return nil }
        let fraction = ((parts.count > 1 ? String(parts[1]) : "") + "00").prefix(2)
        return Int64(whole + fraction)
    }
}
