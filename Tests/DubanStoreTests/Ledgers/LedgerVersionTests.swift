import DubanModel
import DubanStore
import GRDB
import TestSupport
import Testing

import struct DubanModel.Record

struct LedgerVersionTests {
    private func versions(_ ledger: LedgerFixture) throws -> [LedgerVersion] {
        try ledger.read { try $0.ledgerVersions() }
    }

    @Test func aVersionIsRecordedWithTheFirstChangeUnderIt() throws {
        let ledger = try LedgerFixture()
        #expect(try versions(ledger).isEmpty)
        try ledger.put(ledger.petition("P-1"), recorded: "2023-04-01T08:00:00")
        try ledger.put(ledger.petition("P-2"), recorded: "2023-04-02")
        let recorded = try versions(ledger)
        #expect(recorded.map(\.number) == [1])
        #expect(recorded.first?.recorded == Moment("2023-04-01T08:00:00"))
        #expect(recorded.first?.declarations == ledger.catalog.declarations)
        #expect(recorded.first?.source == "duban.toml")
        let more = try ledger.declaring(LedgerFixture.settings + "\nplace = { type = \"text\" }")
        try more.put(more.petition("P-3"), recorded: "2023-04-03")
        #expect(try versions(more).map(\.number) == [1, 2])
        #expect(try versions(more).last?.declarations == more.catalog.declarations)
    }

    @Test func withoutDeclarationsNoVersionIsRecorded() throws {
        let ledger = try LedgerFixture("")
        try ledger.put(ledger.stores.task("T-1"))
        #expect(try versions(ledger).isEmpty)
        // A store that was opened for the built-in models alone says nothing about declarations.
        try ledger.declaring("[ledgers.petition]").put(ledger.stores.task("T-2"))
        try ledger.stores.put(ledger.stores.task("T-3"), recorded: "2023-04-03")
        #expect(try versions(ledger).count == 1)
    }

    @Test func aWithdrawnChangeRecordsNoVersion() throws {
        struct Withdrawal: Error {}
        let ledger = try LedgerFixture()
        #expect(throws: Withdrawal.self) {
            try ledger.store().write(actor: "test", recorded: try moment("2023-04-01")) { _ in throw Withdrawal() }
        }
        #expect(try versions(ledger).isEmpty)
    }

    @Test(
        arguments: [
            "UPDATE ledger_declaration SET source = ''", "DELETE FROM ledger_declaration",
            "INSERT OR REPLACE INTO ledger_declaration VALUES (1, 0, '[]', '')",
        ]
    )
    func nobodyChangesAVersion(_ sql: String) throws {
        let ledger = try LedgerFixture()
        try ledger.put(ledger.petition("P-1"))
        #expect(throws: DatabaseError.self) { try ledger.stores.database().write { try $0.execute(sql: sql) } }
    }

    @Test(
        arguments: [
            (
                "petitioner_count = { type = \"text\" }",
                "the field 'petitioner_count' cannot be of the type text: 7 tasks have it otherwise "
                    + "(P-1, P-2, P-3, P-4, P-5, …); change them first, or declare it as it was"
            ),
            (
                "round = { type = \"choice\", choices = [\"first\", \"later\"] }",
                "the field 'round' cannot do without 'it's': 1 tasks have it otherwise (P-3)"
            ),
            ("remark = { type = \"organization\" }", "the field 'remark' cannot do without 'free text'"),
            ("remark = { type = \"period\" }", "the field 'remark' cannot do without 'free text'"),
            ("severity = { type = \"integer\" }", "the field 'severity' cannot be of the type integer"),
            ("severity = { type = \"money\" }", "the field 'severity' cannot be of the type money"),
        ]
    )
    func aChangeThatValuesDoNotFitIsRefusedWithTheTasks(_ field: String, _ message: String) throws {
        let ledger = try LedgerFixture()
        for number in 1...7 {
            var task = try ledger.petition("P-\(number)", ["petitioner_count": .integer(3), "severity": .number(0.5)])
            if number == 3 {
                task["round"] = "it's"
                task["remark"] = "free text"
            }
            try ledger.put(task)
        }
        let other = try ledger.declaring("[ledgers.petition.fields]\n\(field)")
        let before = try ledger.stores.eventCount()
        let error = #expect(throws: StoreError.self) { try other.put(other.petition("P-9")) }
        #expect(error?.message.english.hasPrefix(message) == true, "\(error?.message.english ?? "")")
        #expect(try ledger.stores.eventCount() == before)
        // Reading goes on meanwhile.
        #expect(try other.read { try $0.count(Query(.task)) } == 7)
    }

    @Test func aFormerValueCountsForTheTypeAndNotForTheChoices() throws {
        let ledger = try LedgerFixture()
        try ledger.put(
            ledger.petition("P-1", ["petitioner_count": .integer(3), "round": "first"]),
            effective: "2023-03-01"
        )
        try ledger.put(ledger.petition("P-1", ["round": "it's"]), recorded: "2023-04-02", effective: "2023-03-20")
        let retyped = try ledger.declaring("[ledgers.petition.fields]\npetitioner_count = { type = \"text\" }")
        #expect(throws: StoreError.self) { try retyped.put(retyped.petition("P-9")) }
        let fewer = try ledger.declaring(
            "[ledgers.petition.fields]\nround = { type = \"choice\", choices = [\"it's\"] }"
        )
        try fewer.put(fewer.petition("P-9"))
        #expect(try fewer.task("P-1", asOf: "2023-03-10")["round"] == "first")
    }

    @Test func aWholeNumberMayBecomeADecimalOne() throws {
        let ledger = try LedgerFixture()
        try ledger.put(ledger.petition("P-1", ["petitioner_count": .integer(3)]))
        let wider = try ledger.declaring("[ledgers.petition.fields]\npetitioner_count = { type = \"number\" }")
        try wider.put(wider.petition("P-2", ["petitioner_count": .number(0.5)]))
        #expect(try wider.task("P-1")["petitioner_count"] == .number(3))
        let sum = try wider.read { try $0.aggregate([.sum("petitioner_count")], of: Query(.task)) }
        #expect(sum.first?.values == [.number(3.5)])
    }

    @Test(arguments: [
        "nonsense", "{", "[1,2]", "null", "3", "\"petitioner_count\"", String(repeating: "[", count: 5000),
    ])
    func valuesThatAreNoObjectAreInNobodysWay(_ column: String) throws {
        let ledger = try LedgerFixture()
        try ledger.put(ledger.petition("P-1"))
        try ledger.tamper("P-1", column)
        let more = try ledger.declaring(LedgerFixture.settings + "\nplace = { type = \"text\" }")
        try more.put(more.petition("P-2"))
        #expect(try versions(more).count == 2)
    }

    @Test func aLedgerWithTasksCannotGo() throws {
        let ledger = try LedgerFixture("[ledgers.bottom_line]")
        var task = try ledger.petition("B-1")
        task[.ledger] = "bottom_line"
        try ledger.put(task)
        let without = try ledger.declaring("")
        let error = #expect(throws: StoreError.self) { try without.put(without.petition("P-1")) }
        #expect(
            error?.message.english
                == "the ledger 'bottom_line' cannot go: 1 tasks have it otherwise (B-1); change them first, or declare it "
                + "as it was"
        )
    }
}
