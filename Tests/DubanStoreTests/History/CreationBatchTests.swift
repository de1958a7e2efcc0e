import DubanModel
import GRDB
import Testing
import struct DubanModel.Record
import TestSupport

@testable import DubanStore

/// The creations of many records at once, which stand in batches instead of a row each.
struct CreationBatchTests {
    /// Enough tasks for two batches and a piece of a third one.
    private static let many = 2 * CreationBatch.most + 40

    /// A store with many tasks of one transaction, every tenth of them closed, with values that are hard to write down.
    private func filled(_ many: Int = many) throws -> StoreFixture {
        let fixture = try StoreFixture()
        try fixture.write("2023-03-27T08:00:00") { transaction in
            for number in 1...many { try transaction.put(try task(fixture, number)) }
        }
        return fixture
    }

    private func task(_ fixture: StoreFixture, _ number: Int) throws -> Record {
        var values: [FieldName: FieldValue] = [.title: .text("第\(number)项 \"重点\"\\\n😀")]
        if number.isMultiple(of: 3) { values["progress"] = .number(Double(number) / 7) }
        if number.isMultiple(of: 10) {
            values[.status] = "closed"
            values[.closed] = .moment(try moment("2023-03-20"))
        }
        return try fixture.task("T-\(number)", values)
    }

    private func rows(_ fixture: StoreFixture, _ sql: String) throws -> Int {
        try fixture.database().read { try Int.fetchOne($0, sql: sql) ?? 0 }
    }

    @Test func manyCreationsStandInFewRows() throws {
        let fixture = try filled()
        #expect(try rows(fixture, "SELECT count(*) FROM creation_batch") == 3)
        #expect(try rows(fixture, "SELECT count(*) FROM event WHERE model = 'task' AND kind = 'created'") == 0)
        #expect(try rows(fixture, "SELECT count(*) FROM event WHERE model = 'task'") == Self.many / 10)
    }

    @Test func fewCreationsHaveARowEach() throws {
        let fixture = try filled(CreationBatch.most - 1)
        #expect(try rows(fixture, "SELECT count(*) FROM creation_batch") == 0)
        #expect(try rows(fixture, "SELECT count(*) FROM event WHERE kind = 'created' AND model = 'task'") == 255)
    }

    @Test func eachRecordHasTheEventsThatItHasByItself() throws {
        let (together, alone) = (try filled(), try StoreFixture())
        for number in [1, 3, 10, 256, 257, 300, Self.many] {
            try alone.put(try task(alone, number), recorded: "2023-03-27T08:00:00")
            let code = "T-\(number)"
            let events = try together.read { try $0.events(of: .task, code: code) }
            let expected = try alone.read { try $0.events(of: .task, code: code) }
            #expect(events.map(\.kind) == expected.map(\.kind))
            #expect(events.map(\.changes) == expected.map(\.changes))
            #expect(events.map(\.effective) == expected.map(\.effective))
            #expect(events.map(\.recorded) == expected.map(\.recorded))
            #expect(events.map(\.actor) == expected.map(\.actor))
        }
    }

    @Test func theViewShowsEachEventAsARowOfItsOwnWould() throws {
        let (together, alone) = (try filled(), try StoreFixture())
        for number in 1...Self.many { try alone.put(try task(alone, number), recorded: "2023-03-27T08:00:00") }
        let sql = """
            SELECT model || '|' || subject || '|' || kind || '|' || effective || '|' || recorded || '|' || actor || '|' ||
              (SELECT group_concat(key || ' ' || value, '; ') FROM (SELECT key, value FROM json_each(changes) ORDER BY key))
            FROM event_log WHERE model = 'task' ORDER BY subject, id
            """
        func lines(_ fixture: StoreFixture) throws -> [String] {
            try fixture.database().read { try String.fetchAll($0, sql: sql) }
        }
        #expect(try lines(together).count == Self.many + Self.many / 10)
        #expect(try lines(together) == lines(alone))
    }

    @Test func numbersOfEventsRiseAndNoneIsGivenTwice() throws {
        let fixture = try filled()
        try fixture.put(try fixture.task("T-5", [.title: "新"]), recorded: "2023-04-01")
        let numbers = try fixture.database().read { try Int64.fetchAll($0, sql: "SELECT id FROM event_log") }
        #expect(Set(numbers).count == numbers.count)
        let last = try fixture.read { try $0.lastEvent() }
        #expect(last == numbers.max())
        #expect(try fixture.read { try $0.events(of: .task, code: "T-5").map(\.kind) } == ["created", "updated"])
        #expect(try fixture.read { try $0.events(of: .task, code: "T-5").last?.id } == last)
    }

    @Test func whatHasChangedSinceIsToldOfBatchesToo() throws {
        let fixture = try StoreFixture()
        let before = try fixture.read { try $0.lastEvent() }
        try fixture.write("2023-03-27") { transaction in
            for number in 1...300 { try transaction.put(try task(fixture, number)) }
        }
        try fixture.read { snapshot in
            #expect(try snapshot.modelsChanged(after: before) == ["task"])
            #expect(try snapshot.changes(after: before, most: 1000)?["task"]?.count == 300)
            #expect(try snapshot.changes(after: before, most: 299) == nil)
            // Only what the batch tells of beyond the middle of it.
            let rest = try #require(try snapshot.changes(after: before + 250, most: 1000))
            #expect(rest["task"]?.contains("T-251") == true && rest["task"]?.contains("T-249") == false)
            #expect(try snapshot.modelsChanged(after: snapshot.lastEvent()) == [])
            let marks = try (before...before + 300).map { try snapshot.mark(of: $0) }
            #expect(Set(marks).count == marks.count)
        }
    }

    @Test func differencesNameRecordsOfBatches() throws {
        let fixture = try filled()
        try fixture.put(try fixture.task("T-1", [.title: "新"]), recorded: "2023-04-01", effective: "2023-04-01")
        func codes(since day: String) throws -> [String] {
            let day = try #require(CivilDate(day))
            return try fixture.read { try $0.differences(of: .task, since: day).map(\.code) }
        }
        #expect(try codes(since: "2023-02-28").count == Self.many)
        #expect(try codes(since: "2023-03-01").count == Self.many / 10 + 1)
        #expect(try codes(since: "2023-03-20") == ["T-1"])
    }

    @Test func aChangeThatReachesBackFindsTheCreation() throws {
        let fixture = try StoreFixture()
        try fixture.write("2023-04-01") { transaction in
            for number in 1...300 { try transaction.put(try fixture.task("T-\(number)")) }
            let earlier = try fixture.task("T-7", [.title: "早先"])
            #expect(try transaction.put(earlier, effective: try moment("2023-02-01")) == .updated)
        }
        #expect(try fixture.record(.task, "T-7", asOf: "2023-02-10")?[.title] == "早先")
        #expect(try fixture.record(.task, "T-7", asOf: "2023-03-10")?[.title] == "任务T-7")
        #expect(try fixture.store.checkIntegrity().problems == [])
    }

    @Test func whoActsForOthersIsNamedWithTheirRecords() throws {
        let fixture = try StoreFixture()
        try fixture.write("2023-04-01") { transaction in
            for number in 1...600 {
                try transaction.acting(as: Author(number > 300 ? "housing" : "finance", enteredBy: "clerk")) {
                    () throws(StoreError) in
                    do { try transaction.put(try fixture.task("T-\(number)")) } catch {
                        throw StoreError.database(error, doing: "test", zh: "测试")
                    }
                }
            }
        }
        for (code, actor) in [("T-300", "finance"), ("T-301", "housing")] {
            let event = try fixture.read { try $0.events(of: .task, code: code).first }
            #expect(event?.actor == actor && event?.enteredBy == "clerk")
        }
    }

    @Test func integrityIsCheckedOverBatches() throws {
        let report = try filled().store.checkIntegrity()
        #expect(report.problems == [])
        #expect(report.records == Self.many + 2 && report.events == Self.many + Self.many / 10 + 2)
    }

    @Test(arguments: [
        ("UPDATE task SET title = 'x' WHERE code = 'T-300'", "T-300: title is 'x', its events say '第300项"),
        ("UPDATE task SET code = 'T-0' WHERE code = 'T-300'", "task T-0 has no events"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM task WHERE code = 'T-9'", "is of task T-9, which is not there"),
        (
            """
            INSERT INTO creation_batch (id, last, model, first_record, last_record, first_effective, last_effective,
              recorded, actor, shapes, entries)
            SELECT 9000, 9000, 'task', first_record, first_record, 1, 1, 1, 'x', shapes,
              json_array(json_extract(entries, '$[0]')) FROM creation_batch LIMIT 1
            """,
            "batch 9000 tells of task T-1 again"
        ),
    ])
    func whatWasTamperedWithIsNamed(_ sql: String, _ message: String) throws {
        let fixture = try filled()
        try fixture.database().writeWithoutTransaction { try $0.execute(sql: sql) }
        let problems = try fixture.store.checkIntegrity().problems
        #expect(problems.contains { $0.message.english.contains(message) }, "\(problems.map(\.message.english))")
        #expect(problems.allSatisfy { $0.message.has(.simplifiedChinese) })
    }

    @Test(arguments: [
        "[[0]]", "[[7,1,\"T-1\"]]", "[[0,1,\"T-1\"]]", "[[-1,1,\"T-1\",\"x\"]]", "[[0,\"x\",\"T-1\"]]", "[1]",
    ])
    func anEntryThatCannotBeReadIsRefusedByName(_ entries: String) throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-1"), recorded: "2023-03-01")
        try fixture.database().write { database in
            try database.execute(
                sql: """
                    INSERT INTO creation_batch VALUES (100, 100, 'task', 1, 1, 1, 1, 1, 'x', NULL, '[["title"]]', ?)
                    """,
                arguments: [entries]
            )
        }
        let error = #expect(throws: StoreError.self) { try fixture.read { try $0.events(of: .task, code: "T-1") } }
        #expect(error.map { "\($0)" }?.contains("cannot be read") == true)
    }

    @Test(arguments: [
        "UPDATE creation_batch SET actor = 'nobody'", "DELETE FROM creation_batch",
        "REPLACE INTO creation_batch SELECT * FROM creation_batch",
    ])
    func nobodyChangesOrDeletesABatch(_ sql: String) throws {
        let fixture = try filled()
        let error = #expect(throws: DatabaseError.self) {
            try fixture.database().write { try $0.execute(sql: sql) }
        }
        #expect(error?.message?.contains("append-only") == true)
    }

    @Test func whatIsUndoneLeavesNoBatch() throws {
        struct Stop: Error {}
        let fixture = try StoreFixture()
        #expect(throws: Stop.self) {
            try fixture.write("2023-04-01") { transaction in
                for number in 1...5000 { try transaction.put(try fixture.task("T-\(number)")) }
                throw Stop()
            }
        }
        #expect(try rows(fixture, "SELECT count(*) FROM event_log") == 2)
    }

    /// Transactions of random sizes, in which records are made, changed and reached back into.
    @Test(arguments: RandomNumbers.seeds) func replayingGivesTheStateThatIsStored(_ seed: UInt64) throws {
        let fixture = try StoreFixture()
        var random = RandomNumbers(seed: seed)
        let start = try #require(CivilDate("2023-01-01"))
        var known = 0
        for step in 0..<6 {
            let size = Int.random(in: 1...700, using: &random)
            try fixture.store.write(actor: "test", recorded: Moment(start.adding(days: 200 + step))) { transaction in
                for _ in 0..<size {
                    let isNew = known == 0 || Int.random(in: 0..<20, using: &random) > 0
                    if isNew { known += 1 }
                    let number = isNew ? known : Int.random(in: 1...known, using: &random)
                    var task = try fixture.task("T-\(number)")
                    task[.title] = .text("\(Int.random(in: 0..<9, using: &random))")
                    if Bool.random(using: &random) { task["criterion"] = "目标" }
                    let day = Moment(start.adding(days: Int.random(in: 0..<150, using: &random)))
                    try transaction.put(task, effective: isNew ? nil : day)
                }
            }
        }
        #expect(try fixture.store.checkIntegrity().problems.map(\.message.english) == [])
        let log = try EventLog(fixture)
        let day = try #require(CivilDate("2023-04-01"))
        for code in stride(from: 1, through: known, by: 7).map({ "T-\($0)" }) {
            let (found, told) = (
                try fixture.record(.task, code, asOf: "2023-04-01"), try log.record(.task, code, at: day, knownAt: nil)
            )
            for field: FieldName in [.code, .title, "criterion", .assigned] {
                #expect(found?[field] == told?[field], "\(code): \(field)")
            }
        }
    }
}
