import DubanModel
import DubanStore
import GRDB
import Testing

import struct DubanModel.Record
import TestSupport

struct PutTests {
    @Test func aNewRecordIsCreatedAndTheSameAgainIsUnchanged() throws {
        let fixture = try StoreFixture()
        let task = try fixture.task("T-1")
        #expect(try fixture.put(task, recorded: "2023-03-01") == .created)
        let events = try fixture.eventCount()
        #expect(try fixture.put(task, recorded: "2023-03-02") == .unchanged)
        #expect(try fixture.eventCount() == events)
        #expect(try fixture.record(.task, "T-1")?[.title] == task[.title])
    }

    @Test func aChangedRecordIsUpdatedAndItsFormerStateIsKept() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-1"), recorded: "2023-03-01")
        var closed = try fixture.task("T-1", [.status: "closed"])
        closed[.closed] = .moment(try moment("2023-03-20T08:00:00"))
        #expect(try fixture.put(closed, recorded: "2023-03-21") == .updated)
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-19")?[.status] == "assigned")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-20")?[.status] == "closed")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-02-28") == nil)
    }

    @Test func fieldsOfWhichTheSourceDoesNotSpeakStay() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-1", ["criterion": "每周一份报告"]), recorded: "2023-03-01")
        let partial = try fixture.task("T-1", [.title: "新标题"])
        #expect(try fixture.put(partial, recorded: "2023-03-02", provided: [.title, .assigned]) == .updated)
        let task = try #require(try fixture.record(.task, "T-1"))
        #expect(task[.title] == "新标题")
        #expect(task["criterion"] == "每周一份报告")
    }

    @Test func everyFieldOfEveryModelReadsBack() throws {
        let fixture = try StoreFixture()
        var codes: [String: String] = ["organization": "finance"]
        try fixture.write("2023-03-01") { transaction in
            for model in Model.all {
                var record = Record(model)
                for field in model.storedFields { record[field.name] = sample(field, codes: codes) }
                if model.name == "task" { record[.closed] = .null }
                if model.name == "task" { record[.due] = record[.assigned] }
                codes[model.name] = record.code
                #expect(try transaction.put(record, effective: try moment("2023-03-01")) == .created)
                var read = try transaction.snapshot(asOf: AsOf(.latest)).record(model, code: record.code)
                for field in model.fields where !field.isStored { read?[field.name] = .null }
                #expect(read == record, "\(model.name)")
            }
        }
    }

    private func sample(_ field: Field, codes: [String: String]) -> FieldValue {
        switch field.type {
        case .text: .text("\(field.name) 'x' \"y\" 中文")
        case .integer: .integer(.max)
        case .number, .percent: .number(0.1)
        case .boolean: .boolean(true)
        case .moment: Moment("2023-03-01T07:59:08").map(FieldValue.moment) ?? .null
        case .period: "2023-03"
        case .money: .money(Money(fen: .min))
        case .choice(let choices): .text(choices.first?.name ?? "")
        case .reference(let target): codes[target].map(FieldValue.text) ?? .null
        }
    }

    @Test func aRecordThatContradictsItselfIsRefused() throws {
        let fixture = try StoreFixture()
        let error = #expect(throws: StoreError.self) {
            try fixture.put(try fixture.task("T-1", [.status: "closed"]), recorded: "2023-03-01")
        }
        #expect(error?.kind == .invalid)
        #expect(try fixture.record(.task, "T-1") == nil)
    }

    @Test func aReferenceToNothingIsRefusedByName() throws {
        let fixture = try StoreFixture()
        let error = #expect(throws: StoreError.self) {
            try fixture.put(try fixture.task("T-1", [.lead: "nobody"]), recorded: "2023-03-01")
        }
        #expect(error?.kind == .invalid)
        #expect(error?.description.contains("lead 'nobody'") == true)
    }

    @Test func aReferenceToTheSameKindMayComeLaterButMustCome() throws {
        let fixture = try StoreFixture()
        func office(_ code: String, parent: FieldValue) -> Record {
            Record(.organization, [.code: .text(code), .name: "科", .kind: "office", "parent": parent])
        }
        try fixture.write("2023-03-01") { transaction in
            try transaction.put(office("a", parent: "b"))
            try transaction.put(office("b", parent: .null))
        }
        #expect(try fixture.record(.organization, "a")?["parent"] == "b")
        let error = #expect(throws: StoreError.self) {
            try fixture.put(office("c", parent: "d"), recorded: "2023-03-01")
        }
        #expect(error?.kind == .database)
        #expect(try fixture.record(.organization, "c") == nil)
    }

    @Test func aThrownErrorUndoesEverything() throws {
        struct Stop: Error {}
        let fixture = try StoreFixture()
        let before = try fixture.eventCount()
        #expect(throws: Stop.self) {
            try fixture.write("2023-03-01") { transaction in
                try transaction.put(try fixture.task("T-1"))
                try transaction.put(Record(.organization, [.code: "finance", .name: "别名", .kind: "department"]))
                #expect(try transaction.exists(.task, code: "T-1"))
                throw Stop()
            }
        }
        #expect(try fixture.record(.task, "T-1") == nil)
        #expect(try fixture.record(.organization, "finance")?[.name] == "财政局")
        #expect(try fixture.eventCount() == before)
    }

    @Test func aTransactionSeesItsOwnChanges() throws {
        let fixture = try StoreFixture()
        try fixture.write("2023-03-05") { transaction in
            try transaction.put(try fixture.task("T-1"))
            let day = try #require(CivilDate("2023-03-05"))
            #expect(try transaction.snapshot(asOf: AsOf(day)).count(Query(.task)) == 1)
            #expect(try transaction.snapshot(asOf: AsOf(day.adding(days: -10))).count(Query(.task)) == 0)
        }
    }

    /// A source that corrects a date must win over what it said before, whichever way the date moves.
    @Test func aClosingTimeThatMovesBackIsThePresentOne() throws {
        let fixture = try StoreFixture()
        func closed(_ day: String) throws -> Record {
            try fixture.task("T-1", [.status: "closed", .closed: .moment(try moment(day))])
        }
        try fixture.put(try closed("2023-03-20"), recorded: "2023-03-21")
        #expect(try fixture.put(try closed("2023-03-10"), recorded: "2023-03-22") == .updated)
        let present = try #require(try fixture.record(.task, "T-1"))
        #expect(present[.closed].written == "2023-03-10")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-12")?[.status] == "closed")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-12", knownAt: "2023-03-21")?[.status] == "assigned")
    }

    @Test func aClosingTimeThatMovesOnLeavesTheTaskOpenUntilThen() throws {
        let fixture = try StoreFixture()
        func closed(_ day: String) throws -> Record {
            try fixture.task("T-1", [.status: "closed", .closed: .moment(try moment(day))])
        }
        try fixture.put(try closed("2023-03-10"), recorded: "2023-03-21")
        #expect(try fixture.put(try closed("2023-03-20"), recorded: "2023-03-22") == .updated)
        #expect(try fixture.record(.task, "T-1")?[.closed] == .moment(try moment("2023-03-20")))
        let between = try #require(try fixture.record(.task, "T-1", asOf: "2023-03-15"))
        #expect(between[.status] == "assigned")
        #expect(between[.closed].isNull)
    }
}
