import DubanModel
import DubanStore
import Testing

import struct DubanModel.Record
import TestSupport

struct BitemporalTests {
    @Test func aCorrectionRecordedLaterIsNotSeenByWhoAsksWhatWasKnownBefore() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-1", ["criterion": "一"]), recorded: "2023-03-02")
        try fixture.put(
            try fixture.task("T-1", ["criterion": "二"]),
            recorded: "2023-04-10",
            provided: ["criterion"],
            effective: "2023-03-01"
        )
        for (knownAt, criterion) in [("2023-03-02", "一"), ("2023-04-09", "一"), ("2023-04-10", "二")] {
            let record = try fixture.record(.task, "T-1", asOf: "2023-03-15", knownAt: knownAt)
            #expect(record?["criterion"] == .text(criterion), "known at \(knownAt)")
        }
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-15")?["criterion"] == "二")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-15", knownAt: "2023-03-01") == nil)
    }

    @Test func aClosingEnteredLateIsSeenOnceItIsKnown() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-1"), recorded: "2023-03-01")
        let closed = try fixture.task("T-1", [.status: "closed", .closed: .moment(try moment("2023-03-03"))])
        try fixture.put(closed, recorded: "2023-03-05")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-04")?[.status] == "closed")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-04", knownAt: "2023-03-04")?[.status] == "assigned")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-02", knownAt: "2023-03-05")?[.status] == "assigned")
    }

    @Test func aChangeInThePastIsToldIntoEveryLaterState() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-1", ["criterion": "一"]), recorded: "2023-03-01")
        try fixture.put(
            try fixture.task("T-1", [.title: "三月"]),
            recorded: "2023-03-10",
            provided: [.title],
            effective: "2023-03-10"
        )
        try fixture.put(
            try fixture.task("T-1", ["criterion": "二"]),
            recorded: "2023-03-20",
            provided: ["criterion"],
            effective: "2023-03-05"
        )
        let present = try #require(try fixture.record(.task, "T-1"))
        #expect(present[.title] == "三月")
        #expect(present["criterion"] == "二")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-04")?["criterion"] == "一")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-07")?["criterion"] == "二")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-12", knownAt: "2023-03-19")?["criterion"] == "一")
    }

    /// A later state is told anew from its events, which must give back the very number.
    @Test(arguments: [30.486435391974787, 0.1, 1e-7, 12_345_678.912_345_6, 5e300, 100])
    func numbersSurviveBeingToldAnew(_ number: Double) throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-1"), recorded: "2023-03-01")
        try fixture.put(
            try fixture.task("T-1", ["progress": .number(number)]),
            recorded: "2023-03-10",
            provided: ["progress"],
            effective: "2023-03-10"
        )
        try fixture.put(
            try fixture.task("T-1", [.title: "更正"]),
            recorded: "2023-03-20",
            provided: [.title],
            effective: "2023-03-05"
        )
        #expect(try fixture.record(.task, "T-1")?["progress"] == .number(number))
    }

    @Test func lookedUpFieldsAreThoseOfTheDay() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-1"), recorded: "2023-03-01")
        let renamed = Record(.organization, [.code: "finance", .name: "财政和金融局", .kind: "department"])
        try fixture.put(renamed, recorded: "2023-04-01", effective: "2023-04-01")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-15")?["lead_name"] == "财政局")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-04-15")?["lead_name"] == "财政和金融局")
        let query = Query(.task, where: [Condition("lead_name", .equal("财政局"))])
        #expect(try fixture.codes(query, asOf: "2023-03-15") == ["T-1"])
        #expect(try fixture.codes(query, asOf: "2023-04-15") == [])
    }

    /// Random puts, in and out of order, each with a recorded time not before the last. For every day and for every
    /// recorded time the store must see what folding the events by hand gives.
    @Test(arguments: RandomNumbers.seeds + [7, 8, 9])
    func everyDayAndEveryRecordedTimeEqualAFoldOfTheEvents(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        let fixture = try StoreFixture()
        let first = try #require(CivilDate("2023-03-01"))
        let codes = ["T-1", "T-2"]
        var recorded = first
        var recordedTimes: [Moment] = []
        for _ in 0..<30 {
            recorded = recorded.adding(days: Int.random(in: 0...1, using: &random))
            recordedTimes.append(Moment(recorded))
            let record = try randomTask(codes.randomElement(using: &random) ?? "T-1", from: first, using: &random)
            let fields = record.model.storedFields.map(\.name).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
            let provided: Set<FieldName>? = Bool.random(using: &random) ? nil : Set(fields).union([.code])
            let day = first.adding(days: Int.random(in: 0..<12, using: &random))
            let effective = Bool.random(using: &random) ? Moment(day) : Moment(day, secondOfDay: 100)
            let usesOwnDates = Int.random(in: 0..<4, using: &random) == 0
            _ = try fixture.store.write(actor: "test", recorded: Moment(recorded)) { transaction in
                try transaction.put(record, provided: provided, effective: usesOwnDates ? nil : effective)
            }
        }
        let log = try EventLog(fixture)
        for knownAt in [nil] + Set(recordedTimes).map(Optional.some) {
            for offset in -2..<16 {
                let day = first.adding(days: offset)
                try fixture.store.read(asOf: AsOf(day, knownAt: knownAt)) { snapshot in
                    var expected: [Record] = []
                    for code in codes {
                        expected += try log.record(.task, code, at: day, knownAt: knownAt).map { [$0] } ?? []
                    }
                    let found = try snapshot.records(Query(.task, order: [Query.Order(.code)])).map(withoutLookups)
                    try #require(
                        found == expected,
                        "seed \(seed), as of \(day), known at \(knownAt?.description ?? "-")"
                    )
                    try #require(try snapshot.count(Query(.task)) == expected.count)
                }
            }
        }
    }

    private func randomTask(_ code: String, from first: CivilDate, using random: inout RandomNumbers) throws -> Record {
        var task = Record(
            .task,
            [
                .code: .text(code), .title: .text("任务\(Int.random(in: 0..<3, using: &random))"),
                .lead: Bool.random(using: &random) ? "finance" : "housing", .status: "assigned",
                .assigned: .moment(Moment(first.adding(days: Int.random(in: 0..<3, using: &random)))),
            ]
        )
        if Bool.random(using: &random) { task["progress"] = .number(Double.random(in: 0...100, using: &random)) }
        if Bool.random(using: &random) { task["public"] = .boolean(Bool.random(using: &random)) }
        if Bool.random(using: &random) {
            task["claimed"] = .moment(Moment(first.adding(days: Int.random(in: 0..<8, using: &random))))
            task[.status] = "claimed"
        }
        return task
    }

    private func withoutLookups(_ record: Record) -> Record {
        var record = record
        for field in record.model.fields where !field.isStored { record[field.name] = .null }
        return record
    }
}
