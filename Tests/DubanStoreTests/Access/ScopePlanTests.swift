import DubanModel
import GRDB
import Testing
import TestSupport

@testable import DubanStore

/// How the engine goes about scoped queries: by indexes, so that a department's plugin takes time by what the department
/// sees and not by what there is.
struct ScopePlanTests {
    private func plan(_ query: Query, rowID: Int64? = nil) throws -> [String] {
        let fixture = try ScopeFixture()
        return try fixture.read { snapshot in
            let compiled =
                if let rowID {
                    try snapshot.compiler.select(query.model, rowID: rowID, fields: [0])
                } else {
                    try snapshot.compiler.select(query, fields: [0, 1])
                }
            return try Row.fetchAll(
                snapshot.database,
                sql: "EXPLAIN QUERY PLAN \(compiled.sql)",
                arguments: StatementArguments(compiled.parameters.map(\.written))
            ).map { $0["detail"] }
        }
    }

    /// The list of the department's own organizations alone is gone through from beginning to end.
    private func scans(_ plan: [String]) -> [String] {
        plan.filter { $0.hasPrefix("SCAN") && !$0.contains("json_each") }
    }

    @Test(arguments: [
        Query(.task), Query(.task, order: [.init(.due)]), Query(.task).and(.title, .contains("x")),
        Query(.task).and(.status, .equal("assigned")), Query(.task).and(.code, .equal("led")),
        Query(.unit), Query(.unit).and(.task, .equal("led")), Query(.unit).and(.task, .oneOf(["led", "public"])),
        Query(.feedback), Query(.feedback).and(.task, .equal("led")), Query(.milestone).and(.project, .equal("own")),
        Query(.observation).and(.indicator, .equal("own")),
    ])
    func nothingIsScanned(_ query: Query) throws {
        let plan = try plan(query)
        #expect(scans(plan).isEmpty, "\(plan.joined(separator: "\n"))")
    }

    @Test(arguments: Model.all.map(\.name)) func oneRowIsFoundByItself(_ name: String) throws {
        let plan = try plan(Query(try Model.resolve(name)), rowID: 1)
        #expect(scans(plan).isEmpty, "\(plan.joined(separator: "\n"))")
        #expect(plan.contains { $0.contains("SEARCH r USING INTEGER PRIMARY KEY") })
    }

    @Test func tasksComeInTheirOrderWithoutSorting() throws {
        let plan = try plan(Query(.task))
        #expect(plan.first == "SEARCH r USING INTEGER PRIMARY KEY (rowid=?)")
        #expect(!plan.contains { $0.contains("ORDER BY") }, "\(plan.joined(separator: "\n"))")
        #expect(plan.contains { $0.contains("task_by_public") })
        #expect(plan.contains { $0.contains("task_by_lead") })
        #expect(plan.contains { $0.contains("COVERING INDEX unit_by_organization") })
    }

    @Test func whoSeesEverythingAsksAsBefore() throws {
        let query = Query(.task, where: [Condition(.status, .equal("assigned"))], order: [.init(.due)], limit: 3)
        let fixture = try ScopeFixture()
        try fixture.base.read { snapshot in
            let scoped = try snapshot.scoped(to: .everything)
            for fields in [[], [0, 1], Array(Model.task.fields.indices)] {
                let before = try snapshot.compiler.select(query, fields: fields)
                let after = try scoped.compiler.select(query, fields: fields)
                #expect(after.sql == before.sql && after.parameters == before.parameters)
                #expect(!after.sql.contains("json_each"))
            }
        }
    }
}
