import DubanModel
import DubanStore
import GRDB
import Testing

import struct DubanModel.Record
import TestSupport

/// What a transaction that puts in a great many rows leaves behind.
struct DeferredIndexTests {
    /// A little more than the rows after which indexes are left out, with two events a task.
    private static let many = 10_050

    private struct Stop: Error {}

    private func schema(_ fixture: StoreFixture) throws -> [String] {
        try fixture.database().read {
            try String.fetchAll($0, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY sql")
        }
    }

    private func fill(_ fixture: StoreFixture, _ transaction: WriteTransaction, _ numbers: ClosedRange<Int>) throws {
        for number in numbers {
            let isClosed = number % 2 == 0
            try transaction.put(
                try fixture.task(
                    "T-\(number)",
                    isClosed ? [.status: "closed", .closed: .moment(try moment("2023-03-20"))] : [:]
                )
            )
        }
    }

    private func expectWhole(_ fixture: StoreFixture, schema: [String]) throws {
        #expect(try self.schema(fixture) == schema)
        let problems = try fixture.database().read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
        #expect(problems == ["ok"])
        #expect(throws: DatabaseError.self) {
            try fixture.database().write {
                try $0.execute(sql: "INSERT OR REPLACE INTO event SELECT * FROM event WHERE id = 1")
            }
        }
    }

    @Test func everyIndexAndTriggerIsThereAgain() throws {
        let fixture = try StoreFixture()
        let before = try schema(fixture)
        try fixture.write("2023-04-01") { try fill(fixture, $0, 1...Self.many) }
        try expectWhole(fixture, schema: before)
        #expect(try fixture.read { try $0.count(Query(.task)) } == Self.many)
        let closed = Query(.task).and(.status, .equal("closed"))
        #expect(try fixture.read("2023-03-10") { try $0.count(closed) } == 0)
        #expect(try fixture.read("2023-03-20") { try $0.count(closed) } == Self.many / 2)
    }

    @Test func whatIsUndoneLeavesThemAsTheyWere() throws {
        let fixture = try StoreFixture()
        let before = try schema(fixture)
        #expect(throws: Stop.self) {
            try fixture.write("2023-04-01") { transaction in
                try fill(fixture, transaction, 1...Self.many)
                throw Stop()
            }
        }
        try expectWhole(fixture, schema: before)
        #expect(try fixture.codes(Query(.task)).isEmpty)
        try fixture.put(try fixture.task("T-1"), recorded: "2023-04-02")
        #expect(try fixture.codes(Query(.task)) == ["T-1"])
    }

    @Test func othersSeeThemMeanwhile() throws {
        let fixture = try StoreFixture()
        let before = try schema(fixture)
        try fixture.write("2023-04-01") { transaction in
            try fill(fixture, transaction, 1...Self.many)
            #expect(try schema(fixture) == before)
        }
    }

    @Test func aChangeInTheMiddleFindsWhatItNeeds() throws {
        let fixture = try StoreFixture()
        let before = try schema(fixture)
        try fixture.write("2023-04-01") { transaction in
            try fill(fixture, transaction, 1...Self.many)
            let earlier = try fixture.task("T-7", [.title: "早先"])
            #expect(try transaction.put(earlier, effective: try moment("2023-02-01")) == .updated)
            #expect(try transaction.put(try fixture.task("T-9", [.title: "新"])) == .updated)
            let closed = Query(.task).and(.status, .equal("closed"))
            #expect(try transaction.snapshot(asOf: AsOf(.latest)).count(closed) == Self.many / 2)
            try fill(fixture, transaction, Self.many + 1...Self.many + 50)
        }
        try expectWhole(fixture, schema: before)
        #expect(try fixture.record(.task, "T-7", asOf: "2023-02-10")?[.title] == "早先")
        #expect(try fixture.record(.task, "T-9")?[.title] == "新")
        #expect(try fixture.read { try $0.count(Query(.task)) } == Self.many + 50)
    }

    @Test func aReaderInTheMiddleOfItsRowsKeepsThem() throws {
        let fixture = try StoreFixture()
        let before = try schema(fixture)
        try fixture.write("2023-04-01") { transaction in
            var rest = Self.many
            try transaction.snapshot(asOf: AsOf(.latest)).forEachRecord(Query(.organization)) { _ in
                if rest > 0 { try fill(fixture, transaction, 1...rest) }
                rest = 0
            }
        }
        try expectWhole(fixture, schema: before)
    }
}
