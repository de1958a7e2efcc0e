import DubanModel
import DubanStore
import TestSupport
import Testing

import struct DubanModel.Record

@testable import DubanPlugins

/// The fields of ledgers in Lua.
struct LedgerAPITests {
    private static let settings = """
        [ledgers.petition.fields]
        petitioner_count = { type = "integer" }
        severity = { type = "number" }
        solved = { type = "percent" }
        repeated = { type = "boolean" }
        visited = { type = "date" }
        quarter = { type = "period" }
        claimed_amount = { type = "money" }
        round = { type = "choice", choices = ["first", "repeated"] }
        office = { type = "organization" }
        """

    private let fixture: PluginFixture

    init() throws {
        fixture = try PluginFixture()
        fixture.catalog = try WorkspaceSettings(text: Self.settings, path: "duban.toml").catalog
        let values: [[FieldName: FieldValue]] = [
            [
                "petitioner_count": .integer(12), "severity": .number(0.5), "solved": .number(80),
                "repeated": .boolean(true), "visited": .moment(try #require(Moment("2023-03-05"))),
                "quarter": "2023-Q1",
                "claimed_amount": .money(Money(fen: 1250)), "round": "repeated", "office": "finance",
            ],
            ["petitioner_count": .integer(3), "round": "first", "claimed_amount": .money(Money(fen: 100))],
            [:],
        ]
        for (number, values) in values.enumerated() { try put("P-\(number + 1)", values) }
    }

    private func put(_ code: String, _ values: [FieldName: FieldValue]) throws {
        let catalog = fixture.catalog
        let store = try Store(path: fixture.folder.file("duban.sqlite"), mode: .readWrite, catalog: catalog)
        var record = Record(
            catalog.task,
            [
                .code: .text(code), .title: "a", .status: "assigned", .ledger: "petition",
                .assigned: .moment(try #require(Moment("2023-03-01"))),
            ]
        )
        for (name, value) in values { record[name] = value }
        _ = try store.write(actor: "test", recorded: try #require(Moment("2023-03-27"))) { try $0.put(record) }
    }

    @Test(
        arguments: [
            ("petitioner_count", "12"), ("severity", "0.5"), ("solved", "80"), ("repeated", "true"),
            ("visited", "2023-03-05"), ("quarter", "2023-Q1"), ("claimed_amount", "12.50"), ("round", "repeated"),
            ("office", "finance"), ("visited + 1", "2023-03-06"), ("claimed_amount * 2", "25.00"),
            ("petitioner_count + 1", "13"), (":related('office').code", "finance"),
        ]
    )
    func aFieldIsReadAsAnyOther(_ expression: String, _ expected: String) throws {
        let dotted = expression.hasPrefix(":") ? expression : ".\(expression)"
        #expect(try fixture.value("duban.tasks:find('P-1')\(dotted)") == expected)
    }

    @Test func whatIsNotKnownIsNil() throws {
        #expect(try fixture.value("duban.tasks:find('P-3').petitioner_count") == "nil")
    }

    @Test func aLedgerMayBeADepartmentsOwn() throws {
        let call = "duban.tasks:find('P-1'):is_supervised()"
        #expect(try fixture.value(call) == "true")
        let text = "[ledgers.petition]\nsupervised = false\n" + Self.settings
        fixture.catalog = try WorkspaceSettings(text: text, path: "duban.toml").catalog
        #expect(try fixture.value(call) == "false")
        #expect(try fixture.value("duban.tasks:find('T-1'):is_supervised()") == "true")
    }

    @Test func queriesFilterOrderSumAndGroup() throws {
        let printed = try fixture.printed(
            """
            local petitions = duban.tasks:where { ledger = "petition" }
            for task in petitions:where { petitioner_count = { more_than = 2 } }:order_by("petitioner_count"):each() do
              print(task.code, task.petitioner_count)
            end
            print(petitions:sum("petitioner_count"), petitions:sum("claimed_amount"), petitions:average("petitioner_count"))
            for _, group in ipairs(petitions:group_by("round"):count()) do print(group.round, group.count) end
            print(petitions:where { visited = { before = duban.date("2023-03-06") } }:count())
            print(petitions:where { repeated = true, claimed_amount = { at_least = duban.money(12) } }:first().code)
            print(petitions:where { round = { known = false } }:first().code)
            for _, task in ipairs(petitions:all()) do print(task.severity) end
            """
        )
        #expect(
            printed == [
                "P-2\t3", "P-1\t12", "15\t13.50\t7.5", "nil\t1", "first\t1", "repeated\t1", "1", "P-1", "P-3", "0.5",
                "nil", "nil",
            ]
        )
    }

    @Test func aMisspeltFieldIsToldTheRightOne() throws {
        for source in [
            "print(duban.tasks:first().petitioner_cont)", "duban.tasks:where { petitioner_cont = 3 }",
            "duban.tasks:order_by('petitioner_cont')", "duban.tasks:sum('petitioner_cont')",
        ] {
            #expect(try fixture.failure(source).contains("did you mean 'petitioner_count'?"), "\(source)")
        }
    }

    @Test func aValueOfTheWrongTypeIsRefused() throws {
        #expect(try fixture.failure("duban.tasks:where { petitioner_count = 'many' }").contains("a whole number"))
        #expect(try fixture.failure("duban.tasks:where { round = 'third' }").contains("one of first, repeated"))
        #expect(try fixture.failure("duban.tasks:where { severity = 0/0 }:count()").contains("severity"))
    }

    @Test func aWithheldFieldRaises() throws {
        fixture.access = try PluginAccess(
            department: "finance",
            seesEverything: true,
            read: ["tasks.petitioner_count"],
            propose: [],
            catalog: fixture.catalog
        )
        #expect(try fixture.value("duban.tasks:find('P-1').petitioner_count") == "12")
        for source in [
            "print(duban.tasks:find('P-1').severity)", "duban.tasks:where { severity = 1 }",
            "print(duban.tasks:find('P-1').ledger_values)", "print(duban.tasks:sum('severity'))",
        ] {
            let error = try #require(try fixture.error(source))
            #expect(error.kind == .permission, "\(source): \(error.message.english)")
        }
    }

    @Test func aTaskThatIsReachedThroughAnotherRecordHasThemToo() throws {
        try fixture.put(
            .unit,
            [
                .code: "P-1/u", .task: "P-1", .organization: "finance", .role: "lead", .status: "assigned",
                .assigned: "2023-03-01",
            ]
        )
        #expect(try fixture.value("duban.units:find('P-1/u'):related('task').petitioner_count") == "12")
    }

    @Test func aCheckOfTasksSeesThem() throws {
        let result = try fixture.result(
            """
            duban.check {
              id = "it", on = "task", where = { petitioner_count = { at_least = 5 } },
              each = function(task, ctx) ctx:finding { "{n} people", n = task.petitioner_count } end,
            }
            """
        )
        #expect(result.failure == nil)
        #expect(result.findings.map(\.message) == ["12 people"])
    }

    /// Declared fields cannot be called like anything that tasks have in Lua.
    @Test func everyMemberOfTasksIsKeptFromDeclarations() {
        let context = HostContext(language: .english, today: .earliest)
        let members = RecordAPI.members(of: .task, context).map(\.name)
        #expect(Set(members).subtracting(LedgerName.membersOfTasks) == [])
        let aggregates = AggregateFunction.allCases.map(\.rawValue) + ["count"]
        #expect(Set(aggregates).subtracting(LedgerName.membersOfTasks) == [])
    }
}
