import DubanExchange
import DubanModel
import Foundation
import Testing
import TestSupport

struct MappingFileTests {
    private func mapping(_ text: String, for model: Model = .task) throws -> Mapping {
        let folder = try TemporaryFolder()
        let path = folder.file("mapping.toml")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return try MappingFile(path: path).mapping(for: model)
    }

    @Test func aMappingIsRead() throws {
        let mapping = try mapping(
            """
            kind = "tasks"
            dates = ["MM/dd/yyyy", "yyyy-MM-dd"]
            money = "10k-yuan"
            [fields]
            code = "No"
            title = { columns = ["A", "B"], join = ": " }
            status = [{ when = "Done", value = "closed" }, { column = "State", values = { Open = "assigned" }, otherwise = "claimed" }]
            [units]
            lead = "Bureau"
            support = "Helpers"
            separator = ";"
            [organizations]
            create = true
            kind = "agency"
            name = "Bureau Name"
            """
        )
        #expect(mapping.dates.map(\.text) == ["MM/dd/yyyy", "yyyy-MM-dd"])
        #expect(mapping.moneyUnit == .tenThousandYuan)
        #expect(mapping.fields[.title]?.sources.first?.joiner == ": ")
        #expect(mapping.fields[.status]?.sources.map(\.otherwise) == [nil, "claimed"])
        #expect(Set(mapping.columns) == ["No", "A", "B", "Done", "State", "Bureau", "Helpers", "Bureau Name"])
        #expect(mapping.organizations.creates && mapping.organizations.kind == "agency")
        #expect(mapping.separators == [";"])
    }

    @Test(arguments: [
        ("feilds = 1", "did you mean 'fields'?"), ("[fields]\nstatuss = \"S\"", "did you mean 'status'?"),
        ("[fields]\nlead_name = \"S\"", "lead_name"), ("kind = \"projects\"\n[fields]\ncode = \"C\"", "'projects'"),
        ("kind = 5\n[fields]\ncode = \"C\"", "kind"), ("dates = \"MM/dd\"\n[fields]\ncode = \"C\"", "'MM/dd'"),
        ("dates = 5\n[fields]\ncode = \"C\"", "dates"),
        ("dates = [\"yyyy-MM-dd\", 5]\n[fields]\ncode = \"C\"", "dates"),
        ("money = \"yen\"\n[fields]\ncode = \"C\"", "10k-yuan"), ("money = 5\n[fields]\ncode = \"C\"", "money"),
        ("effective = 5\n[fields]\ncode = \"C\"", "effective"), ("kind = \"tasks\"", "[fields]"),
        ("fields = 5", "fields"), ("[fields]\ncode = 5", "fields.code"), ("[fields]\ncode = []", "fields.code"),
        ("[fields]\ncode = [5]", "fields.code"), ("[fields]\ncode = {}", "fields.code"),
        ("[fields]\ncode = { colum = \"C\" }", "did you mean 'column'?"),
        ("[fields]\ncode = { column = 5 }", "fields.code.column"),
        ("[fields]\ncode = { columns = \"C\" }", "fields.code.columns"),
        ("[fields]\ncode = { columns = [5] }", "fields.code.columns"),
        ("[fields]\ncode = { column = \"C\", values = 5 }", "fields.code.values"),
        ("[fields]\ncode = { column = \"C\", values = { x = 5 } }", "fields.code.values.x"),
        ("[fields]\ncode = { column = \"C\", columns = [\"D\"] }", "fields.code"),
        ("[fields]\ncode = \"C\"\n[units]\nlaed = \"L\"", "did you mean 'lead'?"),
        ("units = 5\n[fields]\ncode = \"C\"", "units"), ("organizations = 5\n[fields]\ncode = \"C\"", "organizations"),
        ("[fields]\ncode = \"C\"\n[organizations]\ncreate = \"yes\"", "organizations.create"),
        ("[fields]\ncode = \"C\"\n[organizations]\nkind = \"bureau\"", "'bureau'"),
        ("[fields]\ncode = \"C\"\n[organizations]\ncreates = true", "did you mean 'create'?"), ("[fields\n", "line 1"),
        ("[fields]\nstatus = { column = \"S\", values = { Open = \"asigned\" } }", "'asigned'"),
        ("[fields]\nstatus = { value = \"asigned\" }", "'asigned'"),
        ("[fields]\nstatus = { column = \"S\", values = { Open = \"assigned\" }, otherwise = \"opn\" }", "'opn'"),
    ])
    func aWrongEntryIsNamedWithTheNearestRightOne(text: String, named: String) throws {
        let error = #expect(throws: ExchangeError.self) { try mapping(text) }
        #expect(error?.kind == .mapping)
        #expect(error?.description.contains("mapping.toml: ") == true)
        #expect(error?.description.contains(named) == true, "\(error?.description ?? "")")
    }

    @Test func aMissingFileIsNamed() {
        let error = #expect(throws: ExchangeError.self) { try MappingFile(path: "/nowhere/m.toml") }
        #expect(error?.kind == .unreadable)
        #expect(error?.description.contains("/nowhere/m.toml") == true)
    }
}
