import DubanModel
import DubanStore
import Testing

struct LedgerSettingsTests {
    private func catalog(_ text: String) throws -> ModelCatalog {
        try WorkspaceSettings(text: text, path: "/w/duban.toml").catalog
    }

    @Test func aLedgerIsReadWithItsFields() throws {
        let catalog = try catalog(
            """
            [ledgers.petition]
            title = { en = "Petitions", zh-Hans = "信访" }
            [ledgers.petition.fields.petitioner_count]
            type = "integer"
            label = { en = "Petitioners", zh-Hans = "信访人数" }
            help = "How many signed it."
            required = true
            aliases = ["人数"]
            """
        )
        let field = try #require(catalog.fields(ofLedger: "petition").first)
        #expect(field.type == .integer)
        #expect(field.label(.simplifiedChinese) == "信访人数")
        #expect(field.help == "How many signed it.")
        #expect(field.isRequired)
        #expect(field.aliases == ["人数"])
        #expect(catalog.declarations.map(\.source) == ["duban.toml"])
    }

    @Test(
        arguments: [
            ("[ledgers]\npetition = 3", "ledgers.petition must be a table"),
            (
                "[ledgers.petition]\nfield = {}",
                "[ledgers.petition] has an unknown entry 'field'; did you mean 'fields'?"
            ),
            ("[ledgers.\"a'b\"]", "the name in [ledgers.a'b] is not allowed: expected small letters"),
            ("[ledgers.petition.fields.\"x y\"]\ntype = \"text\"", "the name in [ledgers.petition.fields.x y]"),
            ("[ledgers.petition.fields.a]", "[ledgers.petition.fields.a] needs type = \"…\", one of text, integer"),
            (
                "[ledgers.petition.fields.a]\ntype = \"intger\"",
                "ledgers.petition.fields.a.type 'intger' is not allowed; did you mean 'integer'?"
            ),
            ("[ledgers.petition.fields.a]\ntype = 3", "ledgers.petition.fields.a.type must be text"),
            (
                "[ledgers.petition.fields.a]\ntype = \"text\"\nchoices = [\"b\"]",
                "ledgers.petition.fields.a.choices is not allowed for the type text"
            ),
            ("[ledgers.petition.fields.a]\ntype = \"choice\"", "ledgers.petition.fields.a.choices is needed"),
            ("[ledgers.petition.fields.a]\ntype = \"choice\"\nchoices = [\"b\", \"b\"]", "list of different words"),
            ("[ledgers.petition.fields.a]\ntype = \"choice\"\nchoices = [\"\"]", "has an empty entry"),
            ("[ledgers.petition.fields.a]\ntype = \"choice\"\nchoices = [\"a\\u0007\"]", "expected one line"),
            ("[ledgers.petition.fields.a]\ntype = \"text\"\nhelp = \"a\\nb\"", "a.help 'ab' is not allowed"),
            ("[ledgers.petition.fields.a]\ntype = \"text\"\nrequired = \"yes\"", "a.required must be true or false"),
            ("[ledgers.petition.fields.a]\ntype = \"text\"\nlabel = { zh = \"b\" }", "unknown entry 'zh'"),
            ("[ledgers.petition]\nsupervised = \"no\"", "ledgers.petition.supervised must be true or false"),
            ("[ledgers.petition.fields.title]\ntype = \"text\"", "a name that tasks do not have yet"),
            ("[ledgers.a.fields.x]\ntype = \"text\"\n[ledgers.b.fields.x]\ntype = \"date\"", "or another name"),
        ]
    )
    func aWrongEntryIsToldWithItsPlace(_ text: String, _ message: String) {
        let error = #expect(throws: StoreError.self) { try catalog(text) }
        #expect(error?.kind == .invalidSettings)
        #expect(error?.message.english.hasPrefix("/w/duban.toml: ") == true)
        #expect(error?.message.english.contains(message) == true, "\(error?.message.english ?? "")")
    }

    @Test func aHugeNameMakesAShortMessage() {
        let name = String(repeating: "a", count: 1_000_000)
        let error = #expect(throws: StoreError.self) { try catalog("[ledgers.\(name)]") }
        #expect((error?.message.english.utf8.count ?? .max) < 400)
    }

    @Test func grantsKnowTheFieldsOfLedgers() throws {
        let text = """
            [ledgers.petition.fields.petitioner_count]
            type = "integer"
            [grants.tool]
            department = "finance"
            read = ["tasks.petitioner_count"]
            """
        let settings = try WorkspaceSettings(text: text, path: "duban.toml")
        #expect(settings.grants["tool"]?.read.names == ["tasks.petitioner_count"])
    }

    @Test func grantsKnowWhatPluginsDeclare() throws {
        let declared = LedgerDeclaration(
            "petition",
            fields: [LedgerField("petitioner_count", .integer)],
            source: "Plugins/a/plugin.toml"
        )
        let text = "[grants.tool]\ndepartment = \"finance\"\nread = [\"tasks.petitioner_count\"]"
        #expect(throws: StoreError.self) { try WorkspaceSettings(text: text, path: "duban.toml") }
        let settings = try WorkspaceSettings(text: text, path: "duban.toml", ledgers: [declared])
        #expect(settings.grants["tool"]?.read.names == ["tasks.petitioner_count"])
    }

    @Test func aPluginThatContradictsTheWorkspaceIsLeftOutAlone() throws {
        func declared(_ name: FieldName, _ type: FieldType, by plugin: String) -> LedgerDeclaration {
            LedgerDeclaration("petition", fields: [LedgerField(name, type)], source: "Plugins/\(plugin)/plugin.toml")
        }
        let settings = try WorkspaceSettings(
            text: "[ledgers.petition.fields.found]\ntype = \"date\"",
            path: "duban.toml",
            ledgers: [declared("found", .text, by: "a"), declared("place", .text, by: "b")]
        )
        #expect(settings.catalog.task.memberFields.map(\.name) == ["found", "place"])
        #expect(settings.catalog.task.field("found")?.type == .moment)
        #expect(settings.ledgerProblems.count == 1)
        #expect(settings.ledgerProblems.first?.message.english.hasPrefix("Plugins/a/plugin.toml: ") == true)
    }
}
