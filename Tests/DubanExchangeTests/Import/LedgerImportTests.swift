import DubanExchange
import DubanModel
import DubanStore
import TestSupport
import Testing

import struct DubanModel.Record

struct LedgerImportTests {
    private static let settings = """
        [ledgers.petition.fields]
        petitioner_count = { type = "integer", label = { en = "Petitioners", zh-Hans = "信访人数" }, aliases = ["人数"] }
        visited = { type = "date", required = true }
        claimed_amount = { type = "money" }
        office = { type = "organization" }
        """

    private let fixture: ImportFixture
    private let catalog: ModelCatalog

    init() throws {
        fixture = try ImportFixture()
        catalog = try WorkspaceSettings(text: Self.settings, path: "duban.toml").catalog
    }

    private func run(_ csv: String, mapping: String? = nil, creating: Bool = false) throws -> ImportReport {
        let read = try mapping.map {
            try MappingFile(path: fixture.file($0, named: "mapping.toml")).mapping(for: catalog.task)
        }
        var options = Importer.Options()
        options.createsOrganizations = creating
        return try Importer(catalog.task, mapping: read, options: options).run(
            csv: fixture.file(csv),
            into: try store(),
            actor: "test",
            recorded: try #require(Moment("2023-04-01"))
        )
    }

    private func store() throws -> Store {
        try Store(path: fixture.folder.file("duban.sqlite"), mode: .readWrite, catalog: catalog)
    }

    private func task(_ code: String) throws -> Record {
        try store().read(asOf: AsOf(.latest)) { try #require(try $0.record(.task, code: code)) }
    }

    @Test(arguments: ["petitioner_count", "Petitioners", "PETITIONERS", "信访人数", "人数"])
    func aHeadingIsTheNameTheLabelOrAnAlias(_ heading: String) throws {
        let report = try run(
            "code,title,lead,assigned,ledger,visited,\(heading)\nP-1,a,finance,2023-03-01,信访,2023-02-28,12\n"
        )
        #expect(report.problems.isEmpty)
        #expect(try task("P-1")["petitioner_count"] == .integer(12))
    }

    @Test func aMappingFileTranslatesDatesAndMoney() throws {
        let report = try run(
            "no,what,when,paid,day\nP-1,a,03/01/2023,1.5,02/28/2023\n",
            mapping: """
                dates = ["MM/dd/yyyy"]
                money = "10k-yuan"
                [fields]
                code = "no"
                title = "what"
                assigned = "when"
                ledger = { value = "petition" }
                claimed_amount = "paid"
                visited = "day"
                """
        )
        #expect(report.problems.isEmpty)
        #expect(try task("P-1")["claimed_amount"] == .money(Money(fen: 1_500_000)))
        #expect(try task("P-1")["visited"].written == "2023-02-28")
    }

    @Test func everyWrongValueIsToldWithItsColumnAndNothingIsWritten() throws {
        let report = try run(
            """
            code,title,assigned,ledger,人数,visited,office
            P-1,a,2023-03-01,petition,many,2023-02-28,finance
            P-2,a,2023-03-01,petition,3,,finance
            P-3,a,2023-03-01,problem,3,2023-02-28,finance
            P-4,a,2023-03-01,petition,3,2023-02-28,nobody

            """
        )
        #expect(report.problems.map(\.line) == [2, 3, 4, 4, 4, 5])
        #expect(report.problems.map(\.column) == ["人数", "visited", "office", "visited", "人数", "office"])
        #expect(try store().read(asOf: AsOf(.latest)) { try $0.count(Query(.task)) } == 0)
    }

    @Test func aFileThatSpeaksOfAKnownTaskNeedsNotSayWhatIsKnown() throws {
        _ = try run("code,title,assigned,ledger,visited\nP-1,a,2023-03-01,petition,2023-02-28\n")
        #expect(try run("code,title,assigned,人数\nP-1,a,2023-03-01,4\n").problems.isEmpty)
        #expect(try task("P-1")["visited"].written == "2023-02-28")
        let emptied = try run("code,title,assigned,visited\nP-1,a,2023-03-01,\n")
        #expect(emptied.problems.map(\.column) == ["visited"])
        let moved = try run("code,title,assigned,ledger\nP-1,a,2023-03-01,problem\n")
        #expect(moved.problems.map(\.line) == [2])
    }

    @Test func theColumnBehindTheFieldsIsNoHeading() throws {
        let error = #expect(throws: ExchangeError.self) {
            try run("code,title,assigned,ledger_values\nP-1,a,2023-03-01,{}\n")
        }
        #expect(error?.message.english.contains("ledger_values") == true)
    }

    @Test func aMisspeltHeadingIsToldTheRightOne() throws {
        let error = #expect(throws: ExchangeError.self) {
            try run("code,title,assigned,petitioner_cont\nP-1,a,2023-03-01,3\n")
        }
        #expect(error?.message.english.contains("did you mean 'petitioner_count'?") == true)
    }

    @Test func organizationsThatAFieldNamesAreMadeWhenAsked() throws {
        let csv = "code,title,assigned,ledger,visited,office\nP-1,a,2023-03-01,petition,2023-02-28,new-office\n"
        #expect(try run(csv, creating: true).organizationsCreated == ["new-office"])
        #expect(try task("P-1")["office"] == .text("new-office"))
    }
}
