import DubanModel
import GRDB
import Testing
import TestSupport

@testable import DubanStore
import struct DubanModel.Record

struct IntegrityTests {
    /// A store with a few records that have a past.
    private func fixture() throws -> StoreFixture {
        let fixture = try StoreFixture()
        for code in ["T-1", "T-2"] {
            try fixture.put(try fixture.task(code), recorded: "2023-03-01")
            try fixture.put(try fixture.task(code, [.title: "新"]), recorded: "2023-03-05", effective: "2023-03-05")
        }
        return fixture
    }

    @Test func aSoundStoreHasNoProblem() throws {
        let report = try fixture().store.checkIntegrity()
        #expect(report.problems == [])
        #expect(report.records == 4 && report.events == 6)
    }

    @Test(arguments: [
        ("UPDATE task SET title = 'x' WHERE code = 'T-1'", "T-1: title is 'x', its events say '新'"),
        ("UPDATE task SET valid_from = valid_from + 2 WHERE code = 'T-1'", "T-1: valid_from"),
        ("DELETE FROM task_history WHERE code = 'T-2'", "T-2: its 0 former states are not the 1"),
        ("UPDATE task_history SET title = 'x' WHERE code = 'T-2'", "T-2: its 1 former states"),
        ("UPDATE task_history SET version = version + 1000000000000000 WHERE code = 'T-2'", "T-2: its 1 former states"),
        ("UPDATE horizon SET latest_effective = 0 WHERE model = 'task'", "T-1 changed after"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM task WHERE code = 'T-1'", "refers to a task that is not there"),
        ("PRAGMA foreign_keys = OFF; UPDATE task SET lead = 'nobody' WHERE code = 'T-1'", "refers to a organization"),
        (
            "INSERT INTO event (model, subject, kind, effective, recorded, actor, changes) VALUES ('task', 'T-0', 'created', 1, 1, 'x', '{}')",
            "event 7 is of task T-0, which is not there"
        ),
        (
            "INSERT INTO event (model, subject, kind, effective, recorded, actor, changes) VALUES ('task', 'Z', 'created', 1, 1, 'x', '{}')",
            "which is not there"
        ),
    ])
    func whatWasTamperedWithIsNamed(_ sql: String, _ message: String) throws {
        let fixture = try fixture()
        let database = try fixture.database()
        try database.writeWithoutTransaction { try $0.execute(sql: sql) }
        let report = try fixture.store.checkIntegrity()
        #expect(report.problemCount > 0)
        #expect(
            report.problems.contains { $0.message.english.contains(message) },
            "\(report.problems.map(\.message.english))"
        )
        #expect(report.problems.allSatisfy { $0.message.has(.simplifiedChinese) })
    }

    @Test func manyProblemsAreCountedAndTheFirstListed() throws {
        let fixture = try StoreFixture()
        try fixture.write("2023-03-01") { transaction in
            for number in 0..<150 { try transaction.put(try fixture.task("T-\(number)")) }
        }
        try fixture.database().write { try $0.execute(sql: "UPDATE task SET title = 'x'") }
        let report = try fixture.store.checkIntegrity()
        #expect(report.problemCount == 150)
        #expect(report.problems.count == IntegrityReport.listedProblems)
    }

    /// Random puts, backdated ones and corrections of dates among them.
    @Test(arguments: RandomNumbers.seeds) func replayingEventsGivesTheStateThatIsStored(_ seed: UInt64) throws {
        let fixture = try StoreFixture()
        var random = RandomNumbers(seed: seed)
        let start = try #require(CivilDate("2023-01-01"))
        for step in 0..<400 {
            let recorded = Moment(start.adding(days: 200 + step))
            let day = Moment(start.adding(days: Int.random(in: 0...150, using: &random)))
            let code = "T-\(Int.random(in: 0..<12, using: &random))"
            var task = try fixture.task(code, [.title: .text("\(Int.random(in: 0..<4, using: &random))")])
            try fixture.store.write(actor: "test", recorded: recorded) { transaction in
                switch Int.random(in: 0..<4, using: &random) {
                case 0: try transaction.put(task, effective: day)
                case 1: try transaction.put(task, provided: [.title], effective: day)
                default:
                    let assigned = start.adding(days: Int.random(in: 0...20, using: &random))
                    task[.assigned] = .moment(Moment(assigned))
                    if Bool.random(using: &random) {
                        task["claimed"] = .moment(Moment(assigned.adding(days: Int.random(in: 0...30, using: &random))))
                        task[.status] = "claimed"
                    }
                    if Bool.random(using: &random) {
                        task[.closed] = .moment(Moment(assigned.adding(days: Int.random(in: 0...90, using: &random))))
                        task[.status] = "closed"
                    }
                    try transaction.put(task)
                }
            }
        }
        let report = try fixture.store.checkIntegrity()
        #expect(report.problems.map(\.message.english) == [], "seed \(seed)")
    }
}
