import DubanModel
import DubanStore
import TestSupport
import Testing

import struct DubanModel.Record

struct LedgerHistoryTests {
    private func grown() throws -> LedgerFixture {
        let ledger = try LedgerFixture()
        try ledger.put(ledger.petition("P-1", ["petitioner_count": .integer(3)]), effective: "2023-03-01")
        try ledger.put(
            ledger.petition("P-1", ["petitioner_count": .integer(8), "remark": "more"]),
            recorded: "2023-04-02",
            provided: ["petitioner_count", "remark"],
            effective: "2023-03-20"
        )
        return ledger
    }

    @Test func valuesAreSeenAsOfADay() throws {
        let ledger = try grown()
        #expect(try ledger.task("P-1", asOf: "2023-03-10")["petitioner_count"] == .integer(3))
        #expect(try ledger.task("P-1", asOf: "2023-03-20")["petitioner_count"] == .integer(8))
        let query = Query(.task).and("petitioner_count", .greater(.integer(5)))
        #expect(try ledger.read("2023-03-10") { try $0.count(query) } == 0)
        #expect(try ledger.read("2023-03-20") { try $0.count(query) } == 1)
    }

    @Test func eventsTellOfTheFieldAndOfItsColumn() throws {
        let ledger = try grown()
        let events = try ledger.read { try $0.events(of: .task, code: "P-1") }
        let last = try #require(events.last)
        #expect(last.changes["petitioner_count"]?.before == .integer(3))
        #expect(last.changes["petitioner_count"]?.after == .integer(8))
        #expect(last.changes[.ledgerValues]?.before == .text(#"{"petitioner_count":3}"#))
        #expect(last.changes[.ledgerValues]?.after == .text(#"{"petitioner_count":8,"remark":"more"}"#))
        #expect(last.changes["severity"] == nil)
    }

    /// A ledger of a plugin keeps its tasks while the plugin is away, and the replay of their events finds them so.
    @Test func aLedgerThatNobodyDeclaresAnyMoreIsInOrder() throws {
        let ledger = try LedgerFixture("[ledgers.hazard]\n[ledgers.hazard.fields]\nplace = { type = \"text\" }")
        var task = Record(
            ledger.catalog.task,
            ["code": "H-1", "title": "Dust", "ledger": "hazard", "status": "assigned"]
        )
        task[.assigned] = .moment(try #require(Moment("2023-03-20")))
        task["place"] = "site"
        try ledger.put(task, effective: "2023-03-20")
        let report = try ledger.stores.store.checkIntegrity()
        #expect(report.problems.isEmpty && report.records > 0, "\(report.problems)")
    }

    @Test func aChangeInThePastIsToldInto() throws {
        let ledger = try grown()
        try ledger.put(
            ledger.petition("P-1", ["severity": .number(0.1)]),
            recorded: "2023-04-03",
            provided: ["severity"],
            effective: "2023-03-10"
        )
        #expect(try ledger.task("P-1", asOf: "2023-03-15")["severity"] == .number(0.1))
        #expect(try ledger.task("P-1", asOf: "2023-03-15")["petitioner_count"] == .integer(3))
        #expect(try ledger.task("P-1", asOf: "2023-03-05")["severity"] == .null)
    }

    @Test func whatChangedBetweenTwoDaysIsSaidFieldByField() throws {
        let ledger = try grown()
        let differences = try ledger.read("2023-03-25") {
            try $0.differences(of: .task, since: try #require(CivilDate("2023-03-10")))
        }
        #expect(differences.map { $0.fields.map(\.name) } == [["petitioner_count", "remark"]])
    }

    @Test func eventsGiveBackWhatTheTablesHold() throws {
        for seed in RandomNumbers.seeds {
            let ledger = try LedgerFixture()
            var random = RandomLedgerValues(seed: seed)
            for step in 0..<40 {
                let code = "P-\(step % 4)"
                let (name, value) = random.value(in: ledger.catalog)
                let day = 1 + Int.random(in: 0..<28, using: &random.numbers)
                try ledger.put(
                    ledger.petition(code, [name: value]),
                    recorded: "2023-04-\(10 + step % 20)",
                    provided: [name],
                    effective: "2023-03-\(day < 10 ? "0" : "")\(day)"
                )
            }
            let log = try EventLog(ledger.stores)
            for code in ["P-0", "P-1", "P-2", "P-3"] {
                for day in ["2023-03-05", "2023-03-15", "2023-03-31"] {
                    let task = try ledger.read(day) { try $0.record(.task, code: code) }
                    let told = try log.record(.task, code, at: try #require(CivilDate(day)), knownAt: nil)
                    #expect(task?[.ledgerValues] == told?[.ledgerValues], "seed \(seed), \(code) on \(day)")
                }
            }
        }
    }
}
