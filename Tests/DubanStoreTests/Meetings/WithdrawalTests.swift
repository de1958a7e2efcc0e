import DubanModel
import DubanStore
import Testing

import struct DubanModel.Record
import TestSupport

/// What was withdrawn is left out where nobody asks for it, and is never gone.
struct WithdrawalTests {
    private func fixture() throws -> StoreFixture {
        let fixture = try StoreFixture()
        let meeting = Record(
            .meeting,
            [.code: "m", .kind: "weekly", .title: "m", "held": .moment(try moment("2023-03-06"))]
        )
        try fixture.put(meeting, recorded: "2023-03-06")
        for code in ["a", "b", "c"] { try fixture.put(try fixture.task(code), recorded: "2023-03-06") }
        try change(fixture, "2023-03-06") {
            try $0.agenda(of: meeting, adding: ["a", "b", "c"], purpose: nil, note: nil, at: nil)
        }
        try change(fixture, "2023-03-08") { try $0.agenda(of: meeting, withdrawing: "a", reason: "重复") }
        return fixture
    }

    private func change(
        _ fixture: StoreFixture,
        _ day: String,
        _ changes: (WriteTransaction) throws -> [RecordChange]
    ) throws {
        try fixture.write(day) { _ = try $0.apply(try changes($0), at: try moment(day)) }
    }

    private func agenda(_ fixture: StoreFixture, asOf day: String) throws -> [String] {
        try fixture.read(day) { snapshot in
            let meeting = try #require(try snapshot.meeting("m", ofKind: "weekly"))
            return try snapshot.agenda(of: meeting).map { "\($0.item["number"].written) \($0.task.code)" }
        }
    }

    @Test func anAgendaIsSeenAsItWasOnItsDay() throws {
        let fixture = try fixture()
        #expect(try agenda(fixture, asOf: "2023-03-07") == ["1 a", "2 b", "3 c"])
        #expect(try agenda(fixture, asOf: "2023-03-08") == ["1 b", "2 c"])
        #expect(try fixture.read { try $0.agendaCounts() } == ["m": 2])
        #expect(try fixture.store.checkIntegrity().problems.map(\.message.english) == [])
    }

    @Test func whoeverAsksForItGetsIt() throws {
        let fixture = try fixture()
        var query = Query.standing(.agendaItem)
        #expect(try fixture.codes(query) == ["m/b", "m/c"])
        query.narrow(by: [Condition("number", .equal(.integer(1)))])
        #expect(try fixture.codes(query) == ["m/b"])
        query.narrow(by: [Condition(.withdrawn, .isKnown(true))])
        #expect(try fixture.codes(query) == ["m/a"])
        #expect(Query.standing(.task) == Query(.task))
    }

    @Test func whoMayReadOneFieldLearnsWhatWasWithdrawn() throws {
        let scope = Scope(department: nil, read: try PermissionSet(names: ["tasks.agenda_items.number"]))
        let count = try fixture().read { try $0.scoped(to: scope).count(Query.standing(.agendaItem)) }
        #expect(count == 2)
    }

    @Test func aChangeThatIsStillToComeIsRefused() throws {
        let fixture = try fixture()
        #expect(throws: StoreError.self) {
            try fixture.write("2023-03-09") { transaction in
                let meeting = try #require(try transaction.present(.meeting, code: "m"))
                let changes = try transaction.agenda(of: meeting, moving: "b", to: 2)
                return try transaction.apply(changes, at: try moment("2023-03-10"))
            }
        }
        #expect(try agenda(fixture, asOf: "2023-03-31") == ["1 b", "2 c"])
    }
}
