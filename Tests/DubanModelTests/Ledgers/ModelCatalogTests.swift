import DubanModel
import Testing

struct ModelCatalogTests {
    private func petition(_ fields: LedgerField..., source: String = "duban.toml") -> LedgerDeclaration {
        LedgerDeclaration("petition", title: LocalizedText("Petitions", zh: "信访"), fields: fields, source: source)
    }

    @Test func withoutDeclarationsEveryModelIsTheBuiltInOne() throws {
        #expect(try ModelCatalog([]).task === Model.task)
        #expect(ModelCatalog.standard.all.map(\.name) == Model.all.map(\.name))
        #expect(Model.task.givenFields == Model.task.storedFields)
    }

    @Test func tasksEndWithTheFieldsOfLedgers() throws {
        let catalog = try ModelCatalog([
            petition(LedgerField("petitioner_count", .integer), LedgerField("round", .text))
        ])
        let count = Model.task.fields.count
        // The ledger's own choice has another label now, so names are compared.
        #expect(catalog.task.fields.prefix(count).map(\.name) == Model.task.fields.map(\.name))
        #expect(catalog.task.fields.dropFirst(count).map(\.name) == ["petitioner_count", "round"])
        #expect(catalog.task.storedFields.map(\.name) == Model.task.storedFields.map(\.name))
        #expect(catalog.named("tasks") === catalog.task)
        #expect(catalog.named("unit") === Model.unit)
        #expect(catalog.task.givenFields.contains { $0.name == .ledgerValues } == false)
    }

    @Test func aDeclarationMayBringALedgerOfItsOwn() throws {
        let catalog = try ModelCatalog([LedgerDeclaration("bottom_line", source: "duban.toml")])
        #expect(catalog.task.field(.ledger)?.type.accepts(.text("bottom_line")) == true)
        #expect(Model.task.field(.ledger)?.type.accepts(.text("bottom_line")) == false)
        #expect(catalog.ledgers.count == ModelCatalog.standard.ledgers.count + 1)
    }

    @Test func aDeclaredTitleIsReadAndWrittenForItsLedger() throws {
        let catalog = try ModelCatalog([petition()])
        #expect(catalog.task.field(.ledger)?.type.parse("Petitions") == .text("petition"))
    }

    @Test func theFirstSourceThatSaysWhoWatchesALedgerCounts() throws {
        let catalog = try ModelCatalog([
            LedgerDeclaration("petition", source: "duban.toml"),
            LedgerDeclaration("petition", isSupervised: false, source: "Plugins/a/plugin.toml"),
            LedgerDeclaration("petition", isSupervised: true, source: "Plugins/b/plugin.toml"),
        ])
        #expect(!catalog.isSupervised(meeting: nil, ledger: "petition"))
        #expect(catalog.isSupervised(meeting: "2023-79", ledger: "petition"))
        #expect(catalog.isSupervised(meeting: nil, ledger: "assignment"))
        #expect(catalog.isSupervised(meeting: nil, ledger: nil))
    }

    @Test(
        arguments: [
            "", "a b", "a'b", "a\"b", "a.b", "$", "1st", "Count", "人数", "a;drop", "end", "repeat", "a\u{0}", "ä", "_a",
            "title", "ledger_values", "lead_name", "units", "is_open", "related", "count", "id",
            String(repeating: "a", count: 41), String(repeating: "a", count: 10_000_000),
        ]
    )
    func aNameThatCannotBeUsedIsRefused(_ name: String) throws {
        let error = #expect(throws: ModelError.self) {
            try ModelCatalog([petition(LedgerField(FieldName(rawValue: name), .text))])
        }
        #expect(error?.kind == .invalidLedger)
        #expect((error?.message.english.count ?? 0) < 400)
        #expect(error?.message.english.hasPrefix("duban.toml: [ledgers.petition]: the field name '") == true)
    }

    @Test func aLedgerNeedsASafeNameToo() {
        #expect(throws: ModelError.self) { try ModelCatalog([LedgerDeclaration("a'b", source: "duban.toml")]) }
    }

    @Test func twoLedgersMayShareAFieldOfOneType() throws {
        let shared = LedgerField("found", .moment)
        let catalog = try ModelCatalog([petition(shared), LedgerDeclaration("problem", fields: [shared], source: "p")])
        #expect(catalog.task.memberFields.count == 1)
        let task = Record(catalog.task, [.ledger: .text("problem"), "found": .moment(.start(of: .latest))])
        #expect(task.ledgerProblems().isEmpty)
    }

    @Test func twoTypesOfOneNameAreRefusedWithBothPlaces() {
        let error = #expect(throws: ModelError.self) {
            try ModelCatalog([
                petition(LedgerField("found", .moment)),
                LedgerDeclaration("problem", fields: [LedgerField("found", .text)], source: "Plugins/p/plugin.toml"),
            ])
        }
        #expect(
            error?.message.english
                == "Plugins/p/plugin.toml: [ledgers.problem]: the field 'found' of the type text is not allowed: expected "
                + "the same type and choices as in [ledgers.petition] of duban.toml, which has it as date, or another name"
        )
    }

    @Test func thereIsABoundToTheirNumber() throws {
        let fields = (0...ModelCatalog.mostFields).map { LedgerField(FieldName(rawValue: "field_\($0)"), .text) }
        #expect(throws: ModelError.self) {
            try ModelCatalog([LedgerDeclaration("petition", fields: fields, source: "f")])
        }
        let allowed = LedgerDeclaration("petition", fields: Array(fields.dropLast()), source: "f")
        #expect(try ModelCatalog([allowed]).task.memberFields.count == ModelCatalog.mostFields)
    }

    @Test func aRequiredValueIsAskedOfItsLedgerAlone() throws {
        let catalog = try ModelCatalog([petition(LedgerField("petitioner_count", .integer, isRequired: true))])
        let petition = Record(catalog.task, [.ledger: .text("petition")])
        #expect(petition.ledgerProblems().map(\.kind) == [.missingValue])
        #expect(petition.ledgerProblems(before: petition).isEmpty)
        #expect(Record(catalog.task, [.ledger: .text("problem")]).ledgerProblems().isEmpty)
        #expect(Record(catalog.task).ledgerProblems().isEmpty)
    }

    @Test func aValueOfAnotherLedgerIsRefusedWithTheRightOne() throws {
        let catalog = try ModelCatalog([petition(LedgerField("petitioner_count", .integer))])
        let task = Record(catalog.task, [.ledger: .text("problem"), "petitioner_count": .integer(3)])
        #expect(
            task.ledgerProblems().map(\.message.english) == [
                "petitioner_count '3' is not allowed in the ledger 'problem': it is a field of petition"
            ]
        )
    }

    @Test func permissionsKnowTheFieldsOfLedgers() throws {
        let catalog = try ModelCatalog([petition(LedgerField("petitioner_count", .integer))])
        let permissions = try PermissionSet(names: ["tasks.petitioner_count"], catalog: catalog)
        #expect(permissions.names == ["tasks.petitioner_count"])
        let field = try #require(catalog.task.field("petitioner_count"))
        #expect(permissions.allows(field, of: catalog.task))
        let column = try #require(catalog.task.field(.ledgerValues))
        #expect(!permissions.allows(column, of: catalog.task))
        #expect(try PermissionSet(names: ["tasks.ledger_values"]).allows(field, of: catalog.task))
        let error = #expect(throws: ModelError.self) { try Permission("tasks.petitionr_count", catalog: catalog) }
        #expect(error?.message.english.contains("did you mean 'tasks.petitioner_count'?") == true)
        #expect(throws: ModelError.self) { try Permission("tasks.petitioner_count") }
    }
}
