import DubanModel
import DubanStore
import Testing
import TestSupport

struct OrderAndAggregateTests {
    private let fixture: StoreFixture

    init() throws {
        let fixture = try StoreFixture()
        try fixture.write("2023-03-01") { transaction in
            for (code, lead, progress, day) in [
                ("T-1", "finance", 50.0, "2023-03-09"), ("T-2", "housing", 20, "2023-03-08"),
                ("T-3", "finance", nil, ""), ("T-4", "housing", 20, "2023-03-10"), ("T-5", "", 70, "2023-03-08"),
            ] as [(String, String, Double?, String)] {
                var task = try fixture.task(code)
                task[.lead] = lead.isEmpty ? .null : .text(lead)
                task["progress"] = progress.map(FieldValue.number) ?? .null
                task[.due] = day.isEmpty ? .null : .moment(try moment(day))
                try transaction.put(task)
            }
        }
        self.fixture = fixture
    }

    private func aggregate(
        _ aggregates: [Query.Aggregate],
        _ query: Query = Query(.task),
        by groups: [FieldName] = [],
        asOf day: String = "9999-12-31"
    ) throws -> [AggregateRow] {
        try fixture.read(day) { try $0.aggregate(aggregates, of: query, groupedBy: groups) }
    }

    @Test func whatIsNotKnownComesLastWhicheverWay() throws {
        #expect(
            try fixture.codes(Query(.task, order: [Query.Order("progress")])) == ["T-2", "T-4", "T-1", "T-5", "T-3"]
        )
        #expect(
            try fixture.codes(Query(.task, order: [Query.Order("progress", isDescending: true)]))
                == ["T-5", "T-1", "T-2", "T-4", "T-3"]
        )
    }

    @Test func severalOrdersFollowOneAnotherAndTheRestIsInTheOrderOfEntry() throws {
        let orders = [Query.Order(.lead, isDescending: true), Query.Order(.due)]
        #expect(try fixture.codes(Query(.task, order: orders)) == ["T-2", "T-4", "T-1", "T-3", "T-5"])
        #expect(try fixture.codes(Query(.task)) == ["T-1", "T-2", "T-3", "T-4", "T-5"])
        #expect(try fixture.codes(Query(.task, order: [Query.Order("lead_name")])).last == "T-5")
    }

    @Test(arguments: [(0, 0), (2, 2), (99, 5), (-1, 0), (Int.min, 0), (Int.max, 5)])
    func aLimitIsAtMostSoMany(limit: Int, count: Int) throws {
        let query = Query(.task, limit: limit)
        #expect(try fixture.codes(query).count == count)
        #expect(try fixture.read { try $0.count(query) } == count)
        #expect(try fixture.read { try $0.rowIDs(query) }.count == count)
        #expect(try fixture.read { try $0.exists(query) } == (count > 0))
    }

    @Test func aggregatesPassOverWhatIsNotKnown() throws {
        let row = try aggregate([
            .count, .sum("progress"), .minimum("progress"), .maximum("progress"), .average("progress"), .minimum(.due),
        ])
        #expect(
            row.first?.values == [
                .integer(5), .number(160), .number(20), .number(70), .number(40), .moment(try moment("2023-03-08")),
            ]
        )
    }

    @Test func aggregatesOverNothingAreNothing() throws {
        let none = Query(.task, where: [Condition(.code, .equal("nobody"))])
        #expect(
            try aggregate([.count, .sum("progress"), .average("progress")], none).map(\.values) == [
                [.integer(0), .null, .null]
            ]
        )
        #expect(try aggregate([.count], none, by: [.lead]).isEmpty)
    }

    @Test func groupsShareTheirValues() throws {
        let rows = try aggregate([.count, .sum("progress")], by: [.lead])
        #expect(rows.map(\.group) == [[.null], ["finance"], ["housing"]])
        #expect(
            rows.map(\.values) == [
                [.integer(1), .number(70)], [.integer(2), .number(50)], [.integer(2), .number(40)],
            ]
        )
        let named = try aggregate([.count], by: ["lead_name", .status])
        #expect(Set(named.map(\.group)) == [[.null, "assigned"], ["财政局", "assigned"], ["住建局", "assigned"]])
    }

    @Test func aLimitAppliesToTheRecordsBeforeTheyAreCounted() throws {
        let query = Query(.task, order: [Query.Order("progress", isDescending: true)], limit: 3)
        #expect(try aggregate([.count, .sum("progress")], query).map(\.values) == [[.integer(3), .number(140)]])
        let grouped = try aggregate([.count, .average("progress")], query, by: ["lead_name"])
        #expect(grouped.map(\.group) == [[.null], ["住建局"], ["财政局"]])
        #expect(
            grouped.map(\.values) == [
                [.integer(1), .number(70)], [.integer(1), .number(20)], [.integer(1), .number(50)],
            ]
        )
    }

    @Test func aggregatesSeeTheirDay() throws {
        try fixture.put(
            try fixture.task("T-1", ["progress": .number(90)]),
            recorded: "2023-04-01",
            provided: ["progress"],
            effective: "2023-04-01"
        )
        #expect(try aggregate([.sum("progress")], asOf: "2023-03-31").map(\.values) == [[.number(160)]])
        #expect(try aggregate([.sum("progress")], asOf: "2023-04-01").map(\.values) == [[.number(200)]])
        #expect(
            try aggregate([.sum("progress")], Query(.task, limit: 9), asOf: "2023-03-31").map(\.values) == [
                [.number(160)]
            ]
        )
    }

    @Test func moneyIsSummedExactlyAndItsMeanIsMoney() throws {
        try fixture.write("2023-03-01") { transaction in
            for (code, fen) in [("P-1", 10), ("P-2", 20), ("P-3", 31)] as [(String, Int64)] {
                try transaction.put(
                    Record(
                        .project,
                        [.code: .text(code), .name: "项目", "total_investment": .money(Money(fen: fen))]
                    )
                )
            }
        }
        let row = try aggregate(
            [.sum("total_investment"), .maximum("total_investment"), .average("total_investment")],
            Query(.project)
        )
        #expect(row.first?.values == [.money(Money(fen: 61)), .money(Money(fen: 31)), .money(Money(fen: 20))])
        let limited = try aggregate([.average("total_investment")], Query(.project, limit: 2))
        #expect(limited.first?.values == [.money(Money(fen: 15))])
    }

    @Test func aSumThatDoesNotFitIsAnErrorAndNotANumber() throws {
        try fixture.write("2023-03-01") { transaction in
            for code in ["P-1", "P-2"] {
                try transaction.put(
                    Record(
                        .project,
                        [.code: .text(code), .name: "项目", "total_investment": .money(Money(fen: .max))]
                    )
                )
            }
        }
        #expect(throws: StoreError.self) { try aggregate([.sum("total_investment")], Query(.project)) }
    }

    @Test(arguments: [FieldName.title, .status, .due, .lead])
    func whatIsNoNumberHasNoSumAndNoMean(_ field: FieldName) throws {
        for aggregate in [Query.Aggregate.sum(field), .average(field)] {
            for query in [Query(.task), Query(.task, limit: 2)] {
                let error = #expect(throws: StoreError.self) { try self.aggregate([aggregate], query) }
                #expect(error?.kind == .invalid)
                #expect(error?.description.contains(field.rawValue) == true)
            }
        }
    }
}
