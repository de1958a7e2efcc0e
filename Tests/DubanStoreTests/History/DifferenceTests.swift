import DubanModel
import DubanStore
import Testing

import struct DubanModel.Record
import TestSupport

struct DifferenceTests {
    @Test func tellsWhatIsNewAndWhatChanged() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("old"), recorded: "2023-03-01")
        try fixture.put(try fixture.task("same"), recorded: "2023-03-01")
        try fixture.put(try fixture.task("old", [.title: "anew"]), recorded: "2023-03-10", effective: "2023-03-10")
        try fixture.put(
            try fixture.task("new", [.assigned: .moment(try moment("2023-03-12"))]),
            recorded: "2023-03-12"
        )
        let differences = try fixture.read("2023-03-15") {
            try $0.differences(of: .task, since: try #require(CivilDate("2023-03-05")))
        }
        #expect(differences.map(\.code) == ["new", "old"])
        #expect(differences[0].before == nil)
        #expect(differences[1].fields.map(\.name) == [.title])
        #expect(differences[1].before?[.title] == "任务old")
        #expect(differences[1].after?[.title] == "anew")
    }

    @Test func whatWasChangedAndChangedBackDoesNotDiffer() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T"), recorded: "2023-03-01")
        try fixture.put(try fixture.task("T", [.title: "x"]), recorded: "2023-03-03", effective: "2023-03-03")
        try fixture.put(try fixture.task("T"), recorded: "2023-03-05", effective: "2023-03-05")
        let differences = try fixture.read {
            try $0.differences(of: .task, since: try #require(CivilDate("2023-03-02")))
        }
        #expect(differences.isEmpty)
    }

    /// Against a comparison of everything there is, over random changes.
    @Test(arguments: RandomNumbers.seeds) func isWhatAWholeComparisonGives(_ seed: UInt64) throws {
        let fixture = try StoreFixture()
        var random = RandomNumbers(seed: seed)
        let start = try #require(CivilDate("2023-03-01"))
        for step in 0..<300 {
            let code = "T-\(Int.random(in: 1...40, using: &random))"
            let day = Moment(start.adding(days: Int.random(in: 0...60, using: &random)))
            try fixture.store.write(actor: "test", recorded: Moment(start.adding(days: 100 + step))) { transaction in
                let title = FieldValue.text(["a", "b", "c"].randomElement(using: &random) ?? "a")
                try transaction.put(try fixture.task(code, [.title: title]), effective: day)
            }
        }
        for _ in 0..<20 {
            let first = start.adding(days: Int.random(in: -2...61, using: &random))
            let second = first.adding(days: Int.random(in: 0...40, using: &random))
            func states(_ day: CivilDate) throws -> [String: Record] {
                try fixture.store.read(asOf: AsOf(day)) {
                    Dictionary(uniqueKeysWithValues: try $0.records(Query(.task)).map { ($0.code, $0) })
                }
            }
            let (before, after) = (try states(first), try states(second))
            let expected = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
            let found = try fixture.store.read(asOf: AsOf(second)) { try $0.differences(of: .task, since: first) }
            #expect(found.map(\.code) == expected, "seed \(seed), \(first) to \(second)")
            for difference in found {
                #expect(difference.before == before[difference.code] && difference.after == after[difference.code])
            }
        }
    }
}
