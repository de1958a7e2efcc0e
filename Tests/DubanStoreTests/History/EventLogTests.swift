import DubanModel
import DubanStore
import GRDB
import Testing

import struct DubanModel.Record
import TestSupport

struct EventLogTests {
    private struct Entry: FetchableRecord, Equatable {
        let subject: String
        let kind: String
        let effective: Int64
        let recorded: Int64
        let actor: String
        let changes: String

        init(row: Row) {
            subject = row["subject"]
            kind = row["kind"]
            effective = row["effective"]
            recorded = row["recorded"]
            actor = row["actor"]
            changes = row["changes"]
        }
    }

    private func entries(_ fixture: StoreFixture, of subject: String) throws -> [Entry] {
        try fixture.database().read {
            try Entry.fetchAll($0, sql: "SELECT * FROM event WHERE subject = ? ORDER BY id", arguments: [subject])
        }
    }

    @Test func everyStateIsAnEventWithBothTimesWhoAndWhat() throws {
        let fixture = try StoreFixture()
        let task = try fixture.task("T-1", [.status: "closed", .closed: .moment(try moment("2023-03-20"))])
        try fixture.put(task, recorded: "2023-03-27T08:00:00")
        let entries = try entries(fixture, of: "T-1")
        #expect(entries.map(\.kind) == ["created", "closed"])
        #expect(entries.map(\.effective) == [try moment("2023-03-01").encoded, try moment("2023-03-20").encoded])
        #expect(entries.allSatisfy { $0.recorded == Moment("2023-03-27T08:00:00")?.encoded && $0.actor == "test" })
        #expect(entries.last?.changes == #"{"status":["assigned","closed"],"closed":[null,"2023-03-20"]}"#)
    }

    @Test(arguments: ["UPDATE event SET actor = 'nobody'", "DELETE FROM event", "DELETE FROM event WHERE id = 1"])
    func nobodyChangesOrDeletesAnEvent(_ sql: String) throws {
        let fixture = try StoreFixture()
        let before = try fixture.eventCount()
        let error = #expect(throws: DatabaseError.self) {
            try fixture.database().write { try $0.execute(sql: sql) }
        }
        #expect(error?.message?.contains("append-only") == true)
        #expect(try fixture.eventCount() == before)
    }

    @Test func replacingAnEventIsRefusedToo() throws {
        let fixture = try StoreFixture()
        let before = try entries(fixture, of: "finance")
        #expect(throws: DatabaseError.self) {
            try fixture.database().write { database in
                try database.execute(
                    sql: "REPLACE INTO event SELECT id, model, subject, kind, effective, recorded, 'x', '{}' FROM event"
                )
            }
        }
        #expect(try entries(fixture, of: "finance") == before)
    }

    @Test func eventsAreWrittenInTheTransactionOfTheirChange() throws {
        let fixture = try StoreFixture()
        let before = try fixture.eventCount()
        try fixture.write("2023-03-01") { transaction in
            try transaction.put(try fixture.task("T-1"))
            #expect(try fixture.eventCount() == before)
        }
        #expect(try fixture.eventCount() == before + 1)
    }

    @Test func whoeverFoldsTheEventsFindsThePresentState() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-1", ["progress": .number(0.1)]), recorded: "2023-03-01")
        try fixture.put(
            try fixture.task("T-1", [.title: "改 \"名\"\n行"]),
            recorded: "2023-03-02",
            effective: "2023-03-05"
        )
        let present = try #require(try fixture.record(.task, "T-1"))
        let log = try EventLog(fixture)
        #expect(try log.record(.task, "T-1", at: .latest, knownAt: nil)?[.title] == present[.title])
    }
}
