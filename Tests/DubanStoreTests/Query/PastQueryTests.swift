import CRowSource
import DubanModel
import GRDB
import Testing
import TestSupport

import struct DubanModel.Record
@testable import DubanStore

/// Queries of a past day are answered in three ways: by merging the places of the history, by an index of states, and by
/// sorting all of it. They must agree.
struct PastQueryTests {
    private static let states = ["assigned", "claimed", "in_progress", "submitted"]

    /// Tasks with changes at random times of a quarter, some told only later.
    private func filled(_ random: inout RandomNumbers) throws -> StoreFixture {
        let fixture = try StoreFixture()
        let start = try #require(CivilDate("2023-01-02"))
        for day in 0..<90 {
            try fixture.write("\(start.adding(days: day))T12:00:00") { transaction throws in
                for _ in 0..<Int.random(in: 0...4, using: &random) {
                    let isBackdated = Int.random(in: 0...9, using: &random) == 0
                    let effective = start.adding(days: isBackdated ? Int.random(in: 0...day, using: &random) : day)
                    let due = start.adding(days: Int.random(in: 0...120, using: &random))
                    let number = Int.random(in: 1...30, using: &random)
                    let status = Self.states[Int.random(in: 0..<Self.states.count, using: &random)]
                    let task = try fixture.task(
                        "T-\(number)",
                        [
                            .status: .text(status), .due: .moment(Moment(due)), "progress": .number(Double(day)),
                            .assigned: .moment(Moment(start)),
                        ]
                    )
                    try transaction.put(task, provided: [.status, .due, "progress"], effective: Moment(effective))
                }
            }
        }
        return fixture
    }

    private func ids(_ stream: RowStream) -> [Int64] {
        let source = stream.source
        defer { source.pointee.close(source) }
        var ids: [Int64] = []
        var cell = row_cell()
        while source.pointee.step(source) == 1 {
            source.pointee.cell(source, 0, &cell)
            ids.append(cell.integer)
        }
        return ids
    }

    @Test(arguments: RandomNumbers.seeds) func mergingGivesWhatSortingGives(_ seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        let fixture = try filled(&random)
        let start = try #require(CivilDate("2022-12-30"))
        for offset in stride(from: 0, through: 100, by: 7) {
            let day = start.adding(days: offset)
            try fixture.read("\(day)") { snapshot in
                for query in [Query(.task), Query(.task).and(.status, .equal("claimed"))] {
                    // An order by what is the same in every record is one that sorts.
                    var sorted = query
                    sorted.order = [Query.Order(.lead)]
                    #expect(!snapshot.compiler.isMerged(sorted))
                    let expected = try snapshot.rowIDs(sorted)
                    #expect(try snapshot.rowIDs(query) == expected, "seed \(seed), \(day)")
                    #expect(try ids(snapshot.stream(query, fields: [0, 1])) == expected)
                    #expect(try ids(snapshot.stream(query, fields: [], skipping: 3)) == Array(expected.dropFirst(3)))
                    var limited = query
                    limited.limit = 5
                    #expect(try snapshot.rowIDs(limited) == Array(expected.prefix(5)))
                    let rest = try ids(snapshot.stream(limited, fields: [2], skipping: 4))
                    #expect(rest == Array(expected.prefix(5).dropFirst(4)))
                }
            }
        }
        #expect(try fixture.store.checkIntegrity().problems.isEmpty)
    }

    @Test(arguments: RandomNumbers.seeds) func anIndexCountsWhatTheRecordsAre(_ seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        let fixture = try filled(&random)
        let start = try #require(CivilDate("2022-12-30"))
        for offset in stride(from: 0, through: 100, by: 9) {
            let day = start.adding(days: offset)
            try fixture.read("\(day)") { snapshot in
                let open = Query(.task).and(.status, .oneOf(["assigned", "submitted"])).and(
                    .due,
                    .less(.moment(Moment(day)))
                )
                let count = try snapshot.records(open).count
                #expect(try snapshot.count(open) == count, "seed \(seed), \(day)")
                #expect(try snapshot.exists(open) == (count > 0), "seed \(seed), \(day)")
                let groups = try snapshot.aggregate([.count], of: Query(.task), groupedBy: [.status])
                let counted = Dictionary(grouping: try snapshot.records(Query(.task))) { $0[.status] }
                #expect(groups.count == counted.count)
                for group in groups {
                    let status = try #require(group.group.first)
                    #expect(group.values == [.integer(Int64(counted[status]?.count ?? 0))], "seed \(seed), \(day)")
                }
            }
        }
    }

    private func plan(_ compiled: SQLCompiler.Compiled, _ snapshot: Snapshot) throws -> String {
        try Row.fetchAll(
            snapshot.database,
            sql: "EXPLAIN QUERY PLAN \(compiled.sql)",
            arguments: StatementArguments(compiled.parameters.map(\.written))
        ).map { $0["detail"] as String }.joined(separator: "\n")
    }

    @Test func nothingIsSortedOrLookedUpElsewhere() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-1"), recorded: "2023-03-01")
        try fixture.put(try fixture.task("T-1", [.title: "三月"]), recorded: "2023-03-10", effective: "2023-03-10")
        try fixture.read("2023-03-05") { snapshot in
            let parts = try snapshot.compiler.parts(of: Query(.task), fields: [0], nodes: [1, 2])
            for part in parts {
                let plan = try plan(part, snapshot)
                #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
            }
            let due = Condition.Comparison.less(.moment(try moment("2023-03-01")))
            let query = Query(.task).and(.status, .oneOf(["assigned", "claimed"])).and(.due, due)
            let count = try plan(try snapshot.compiler.aggregate([.count], of: query, groupedBy: []), snapshot)
            #expect(count.contains("COVERING INDEX task_by_status_due (status=? AND due<?)"), "\(count)")
            #expect(count.contains("SEARCH n USING PRIMARY KEY (model=? AND node=?)"), "\(count)")
            #expect(count.contains("INDEX task_history_by_status_due (<expr>=? AND status=? AND due<?)"), "\(count)")
        }
    }
}
