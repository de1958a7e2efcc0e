import DubanModel
import DubanStore
import GRDB
import TestSupport
import Testing

import struct DubanModel.Record

struct LedgerValueTests {
    @Test func valuesAreKeptTogetherAndTyped() throws {
        let ledger = try LedgerFixture()
        try ledger.put(
            ledger.petition(
                "P-1",
                [
                    "petitioner_count": .integer(12), "claimed_amount": .money(Money(fen: 1250)),
                    "repeated": .boolean(true),
                    "severity": .number(5), "remark": "a \"b\"\n", "visited": .moment(try moment("2023-03-05")),
                ]
            )
        )
        let visited = try moment("2023-03-05").encoded
        #expect(
            try ledger.column("P-1")
                == #"{"claimed_amount":1250,"petitioner_count":12,"remark":"a \"b\"\n","repeated":1,"severity":5.0,"visited":"#
                + "\(visited)}"
        )
        #expect(try ledger.task("P-1")["claimed_amount"] == .money(Money(fen: 1250)))
    }

    @Test func aTaskWithoutValuesHasAnEmptyColumn() throws {
        let ledger = try LedgerFixture()
        try ledger.put(ledger.petition("P-1"))
        #expect(try ledger.column("P-1") == nil)
    }

    @Test func sourcesThatSpeakOfOneFieldLeaveTheOthers() throws {
        let ledger = try LedgerFixture()
        try ledger.put(ledger.petition("P-1", ["petitioner_count": .integer(3), "remark": "kept"]))
        let outcome = try ledger.put(
            ledger.petition("P-1", ["petitioner_count": .integer(4)]),
            provided: ["petitioner_count"]
        )
        #expect(outcome == .updated)
        #expect(try ledger.task("P-1")["remark"] == "kept")
        #expect(try ledger.task("P-1")["petitioner_count"] == .integer(4))
        #expect(try ledger.put(ledger.petition("P-1"), provided: [.title]) == .unchanged)
    }

    @Test(
        arguments: [
            ("petitioner_count", FieldValue.text("3")), ("petitioner_count", .number(3)), ("severity", .number(.nan)),
            ("solved", .number(.infinity)), ("round", "second"), ("quarter", "2023-Q9"), ("visited", "2023-03-05"),
            ("claimed_amount", .integer(3)), ("repeated", .integer(1)), ("remark", "a\u{7}"),
            ("remark", .text(String(repeating: "督", count: 3_500_000))), ("office", "nobody"),
        ] as [(FieldName, FieldValue)]
    )
    func aValueThatTheFieldDoesNotAllowIsRefused(_ name: FieldName, _ value: FieldValue) throws {
        let ledger = try LedgerFixture()
        let error = #expect(throws: StoreError.self) { try ledger.put(ledger.petition("P-1", [name: value])) }
        #expect(error?.message.english.hasPrefix("\(name) '") == true)
        #expect((error?.message.english.utf8.count ?? .max) < 600)
        #expect(try ledger.read { try $0.count(Query(.task)) } == 0)
    }

    @Test func fieldsThatAreTooLongTogetherAreRefused() throws {
        let fields = (0..<3).map { "[ledgers.petition.fields.text_\($0)]\ntype = \"text\"\n" }.joined()
        let ledger = try LedgerFixture(fields)
        let long = FieldValue.text(String(repeating: "a", count: 30_000))
        let error = #expect(throws: StoreError.self) {
            try ledger.put(ledger.petition("P-1", ["text_0": long, "text_1": long, "text_2": long]))
        }
        #expect(error?.message.english.contains("too long together") == true)
        try ledger.put(ledger.petition("P-1", ["text_0": long, "text_1": long]))
        #expect(try ledger.task("P-1")["text_1"] == long)
    }

    @Test func aValueOfAnotherLedgerIsRefused() throws {
        let ledger = try LedgerFixture()
        var task = try ledger.petition("P-1", ["petitioner_count": .integer(3)])
        task[.ledger] = "problem"
        let error = #expect(throws: StoreError.self) { try ledger.put(task) }
        #expect(error?.message.english.contains("it is a field of petition") == true)
        try ledger.put(ledger.petition("P-1", ["petitioner_count": .integer(3)]))
        #expect(throws: StoreError.self) { try ledger.put(task, provided: [.ledger]) }
    }

    @Test func aRequiredValueMayNotBeTakenAwayButAnOldTaskGoesOnWithoutIt() throws {
        let ledger = try LedgerFixture()
        try ledger.put(ledger.petition("P-1"))
        let strict = try ledger.declaring(
            LedgerFixture.settings.replacing("petitioner_count = { ", with: "petitioner_count = { required = true, ")
        )
        #expect(throws: StoreError.self) { try strict.put(strict.petition("P-2")) }
        try strict.put(strict.petition("P-1", [.title: "older"]))
        #expect(try strict.task("P-1")[.title] == "older")
        try strict.put(strict.petition("P-1", ["petitioner_count": .integer(3)]))
        #expect(throws: StoreError.self) { try strict.put(strict.petition("P-1")) }
    }

    @Test func whatIsNoLongerDeclaredIsHiddenAndKept() throws {
        let ledger = try LedgerFixture()
        try ledger.put(ledger.petition("P-1", ["petitioner_count": .integer(3), "remark": "kept"]))
        let less = try ledger.declaring("[ledgers.petition.fields]\nremark = { type = \"text\" }")
        try less.put(less.petition("P-1", ["remark": "new"]))
        #expect(try less.task("P-1")["petitioner_count"] == .null)
        #expect(try ledger.task("P-1")["petitioner_count"] == .integer(3))
        #expect(try ledger.task("P-1")["remark"] == "new")
        // Without any declaration a task keeps them, too.
        try less.declaring("").put(less.stores.task("P-1", [.title: "plain", .ledger: "petition"]), provided: [.title])
        #expect(try ledger.task("P-1")["petitioner_count"] == .integer(3))
        #expect(try ledger.task("P-1")[.title] == "plain")
    }

    @Test(
        arguments: [
            "", "{", "nonsense", "[1,2]", "null", "3", "\"petitioner_count\"", "{\"petitioner_count\":\"12\"}",
            "{\"petitioner_count\":1.5}", "{\"petitioner_count\":true}", "{\"petitioner_count\":[3]}",
            "{\"petitioner_count\":{\"a\":1}}", "{\"petitioner_count\":null}",
            "{\"petitioner_count\":1e400}", "{\"severity\":-1e400}", "{\"petitioner_count\":99999999999999999999999}",
            "{\"visited\":\"2023-03-05\"}", "{\"severity\":\"NaN\"}", "{\"severity\":NaN}",
            String(repeating: "[", count: 5000), String(repeating: "{\"a\":", count: 5000),
        ]
    )
    func tamperedValuesAreNothingKnown(_ column: String) throws {
        let ledger = try LedgerFixture()
        try ledger.put(ledger.petition("P-1", ["petitioner_count": .integer(3)]))
        try ledger.put(ledger.petition("P-2", ["petitioner_count": .integer(5)]))
        try ledger.tamper("P-1", column)
        let task = try ledger.task("P-1")
        for field in ledger.catalog.task.memberFields { #expect(task[field.name].isNull, "\(field.name)") }
        let query = Query(ledger.catalog.task).and("petitioner_count", .greater(.integer(0)))
        #expect(try ledger.read { try $0.records(query).map(\.code) } == ["P-2"])
        let sum = try ledger.read { try $0.aggregate([.sum("petitioner_count")], of: Query(.task)) }
        #expect(sum.first?.values == [.integer(5)])
        // And the next change mends it.
        try ledger.put(ledger.petition("P-1", ["petitioner_count": .integer(7)]))
        #expect(try ledger.task("P-1")["petitioner_count"] == .integer(7))
    }

    @Test func aTamperedMomentIsNothingKnown() throws {
        let ledger = try LedgerFixture()
        try ledger.put(ledger.petition("P-1"))
        try ledger.tamper("P-1", "{\"visited\":-9223372036854775808,\"petitioner_count\":4}")
        #expect(try ledger.task("P-1")["visited"] == .null)
        #expect(try ledger.task("P-1")["petitioner_count"] == .integer(4))
    }

    @Test func aNameOfSQLIsANameLikeAnyOther() throws {
        let ledger = try LedgerFixture()
        for number in 1...3 {
            try ledger.put(ledger.petition("P-\(number)", ["order": .integer(Int64(number))]))
        }
        var query = Query(.task, order: [Query.Order("order", isDescending: true)], limit: 2)
        #expect(try ledger.read { try $0.records(query).map(\.code) } == ["P-3", "P-2"])
        let rows = try ledger.read { try $0.aggregate([.sum("order")], of: query, groupedBy: ["order"]) }
        #expect(rows.map(\.values) == [[.integer(2)], [.integer(3)]])
        query.limit = nil
        #expect(try ledger.read { try $0.aggregate([.sum("order")], of: query) }.first?.values == [.integer(6)])
    }

    @Test func withoutLedgerFieldsQueriesStayAsTheyWere() throws {
        let ledger = try LedgerFixture("")
        try ledger.put(ledger.stores.task("T-1"))
        #expect(try ledger.task("T-1").model === Model.task)
    }

    @Test func theWorkflowKeepsTheValuesAndKnowsNewLedgers() throws {
        let ledger = try LedgerFixture("[ledgers.bottom_line.fields]\nrisk = { type = \"integer\" }")
        var task = try ledger.petition("B-1", ["risk": .integer(4)])
        task[.ledger] = "bottom_line"
        let rules = WorkflowRules.standard
        let action = TaskAction(.assign, by: "supervision-office", at: try moment("2023-03-01"))
        try ledger.put(Record(.organization, [.code: "supervision-office", .name: "督查室", .kind: "office"]))
        _ = try ledger.store().write(actor: "test", recorded: try moment("2023-04-01")) {
            try $0.create(task, support: [], by: action, rules: rules)
        }
        _ = try ledger.store().write(actor: "test", recorded: try moment("2023-04-01")) {
            try $0.perform(
                TaskAction(.claim, by: "finance", at: try moment("2023-03-02")),
                onTask: "B-1",
                rules: rules
            )
        }
        #expect(try ledger.task("B-1")[.status] == "claimed")
        #expect(try ledger.task("B-1")["risk"] == .integer(4))
    }
}
