import DubanModel
import DubanStore
import Testing

import struct DubanModel.Record
import TestSupport

struct WorkflowStoreTests {
    private static let rules = StoreFixture.rules

    private func fixture() throws -> StoreFixture {
        let fixture = try StoreFixture.supervised()
        try fixture.write("2023-03-06T12:00:00") { transaction in
            let task = Record(.task, [.title: "t", .lead: "finance", .due: .moment(try moment("2023-03-20"))])
            let action = TaskAction(.assign, by: "office", at: try moment("2023-03-06T10:00:00"))
            try transaction.create(task, support: ["housing"], by: action, rules: Self.rules)
        }
        return fixture
    }

    @discardableResult
    private func perform(
        _ verb: TaskVerb,
        by actor: String,
        at written: String,
        recorded: String? = nil,
        in fixture: StoreFixture,
        _ complete: (inout TaskAction) -> Void = { _ in }
    ) throws -> [RecordChange] {
        var action = TaskAction(verb, by: actor, at: try moment(written))
        complete(&action)
        return try fixture.store.write(by: Author(actor, enteredBy: "clerk"), recorded: try moment(recorded ?? written))
        {
            try $0.perform(action, onTask: "2023-0001", rules: Self.rules)
        }
    }

    @Test func aNewTaskGetsTheNextCodeAndItsUnits() throws {
        let fixture = try fixture()
        #expect(try fixture.codes(Query(.task)) == ["2023-0001"])
        #expect(try fixture.codes(Query(.unit)) == ["2023-0001/finance", "2023-0001/housing"])
        #expect(try fixture.record(.unit, "2023-0001/finance")?[.role] == "lead")
        #expect(try fixture.record(.task, "2023-0001")?[.status] == "assigned")
    }

    @Test func aMeetingsTasksAreNumberedAfterIt() throws {
        let fixture = try fixture()
        try fixture.write("2023-03-06T13:00:00") { transaction in
            try transaction.put(
                Record(
                    .meeting,
                    [
                        .code: "weekly-77", .kind: "weekly", "sequence": .integer(77), .title: "m",
                        "held": .moment(try moment("2023-03-06T09:00:00")),
                    ]
                )
            )
            for code: FieldValue in [.null, "2023-77-09", "2023-77-99999999999999999999", "2023-77-x", .null] {
                let task = Record(.task, [.code: code, .title: "t", .lead: "finance", .meeting: "weekly-77"])
                let action = TaskAction(.assign, by: "office", at: try moment("2023-03-06T12:30:00"))
                try transaction.create(task, support: [], by: action, rules: Self.rules)
            }
        }
        let codes = try fixture.codes(Query(.task).and(.meeting, .equal("weekly-77")))
        #expect(codes.first == "2023-77-01")
        #expect(codes.last == "2023-77-10")
    }

    @Test func everyStepIsInTheHistoryWithWhoAndWhy() throws {
        let fixture = try fixture()
        try perform(.claim, by: "finance", at: "2023-03-07T08:00:00", in: fixture)
        try perform(.suspend, by: "office", at: "2023-03-08", in: fixture) { $0.reason = "等待批复" }
        let events = try fixture.read { try $0.events(ofTask: "2023-0001") }
        #expect(events.map(\.kind) == ["assigned", "assigned", "assigned", "claimed", "suspended"])
        #expect(events.map(\.effective.description).last == "2023-03-08")
        #expect(events.last?.actor == "office")
        #expect(events.last?.enteredBy == "clerk")
        #expect(events.last?.note == "等待批复")
        #expect(events.last?.changes[.status]?.before == "assigned")
        let earlier = try fixture.read("2023-03-07") { try $0.events(ofTask: "2023-0001") }
        #expect(earlier.map(\.kind).last == "claimed")
        let known = try fixture.read(knownAt: "2023-03-07T07:00:00") { try $0.events(ofTask: "2023-0001") }
        #expect(known.count == 3)
    }

    @Test func theStateOfAnyPastDayIsAsItWas() throws {
        let fixture = try fixture()
        for unit in ["finance", "housing"] {
            try perform(.claim, by: unit, at: "2023-03-07T08:00:00", in: fixture)
        }
        try perform(.extend, by: "finance", at: "2023-03-09T09:00:00", in: fixture) { action in
            (action.reason, action.percent, action.due) = ("r", 20, Moment("2023-04-20"))
        }
        try perform(.approve, by: "office", at: "2023-03-10T09:00:00", in: fixture)
        let states = try ["2023-03-06", "2023-03-07", "2023-03-09", "2023-03-10"].map { day in
            let task = try #require(try fixture.record(.task, "2023-0001", asOf: day))
            return "\(task[.status].written) \(task[.due].written) \(task["extended"].written)"
        }
        #expect(
            states == ["assigned 2023-03-20 ", "claimed 2023-03-20 ", "claimed 2023-03-20 ", "claimed 2023-04-20 1"]
        )
    }

    @Test(arguments: [
        ("2023-03-06T09:59:59", "last changed at 2023-03-06T10:00:00"), ("2023-03-08", "it is 2023-03-07"),
        ("2023-03-07T10:00:01", "it is 2023-03-07T10:00:00"),
    ])
    func nothingHappensBeforeTheLastChangeOrInTheFuture(_ written: String, _ reason: String) throws {
        let fixture = try fixture()
        let events = try fixture.eventCount()
        let error = #expect(throws: StoreError.self) {
            try perform(.claim, by: "finance", at: written, recorded: "2023-03-07T10:00:00", in: fixture)
        }
        #expect(error?.kind == .invalid)
        #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
        #expect(try fixture.eventCount() == events)
    }

    @Test func whatIsRefusedChangesNothing() throws {
        let fixture = try fixture()
        try perform(.claim, by: "finance", at: "2023-03-07T08:00:00", in: fixture)
        let events = try fixture.eventCount()
        let attempts: [(TaskVerb, String, (inout TaskAction) -> Void)] = [
            (.claim, "finance", { _ in }), (.claim, "office", { _ in }), (.claim, "nobody", { _ in }),
            (.pass, "finance", { $0.unit = "finance" }), (.submit, "finance", { _ in }),
            (.feedback, "finance", { $0.percent = -1 }), (.suspend, "office", { $0.reason = "a\u{7}b" }),
            (.extend, "finance", { ($0.reason, $0.percent, $0.due) = ("r", 1, Moment("2023-03-19")) }),
        ]
        for (verb, actor, complete) in attempts {
            let error = #expect(throws: StoreError.self) {
                try perform(verb, by: actor, at: "2023-03-08T08:00:00", in: fixture, complete)
            }
            #expect(error?.kind == .invalid)
            #expect(error?.message.has(.simplifiedChinese) == true)
        }
        #expect(try fixture.eventCount() == events)
        let unknown = #expect(throws: StoreError.self) {
            try fixture.write("2023-03-08") {
                try $0.perform(
                    TaskAction(.cancel, by: "office", at: try moment("2023-03-08")),
                    onTask: "X",
                    rules: Self.rules
                )
            }
        }
        #expect(unknown?.kind == .notFound)
    }
}
