import DubanModel
import DubanStore
import LuaHost
import TestSupport
import Testing

@testable import DubanPlugins

/// The stubs for editors say what the running API has, no more and no less.
struct StubTests {
    private static let files = StubWriter().files()

    private static let stubs: StubReader = {
        var reader = StubReader()
        for file in files { reader.read(file.content) }
        return reader
    }()

    /// The types of a running interpreter, by the classes of the stubs.
    private func running() throws -> [String: [String]] {
        let options = RunOptions(language: .english, today: .earliest)
        let runtime = try ScriptRuntime(
            options: options,
            traits: RuntimeTraits(),
            package: nil,
            register: { _, _, _ in },
            output: { _ in }
        )
        let types = try runtime.context.hostTypes()
        guard case .object(let duban) = try runtime.environment.raw("duban") else { return [:] }
        var names = [
            "duban": duban.type.memberNames, "duban.Context": runtime.contextType.memberNames,
            "duban.Date": types.date.memberNames, "duban.Money": types.money.memberNames,
            "duban.Period": types.period.memberNames, "duban.Calendar": types.calendar.memberNames,
            "duban.Document": types.document.memberNames, "duban.DocumentTable": types.table.memberNames,
            "duban.Changes": types.changes.memberNames,
        ]
        for model in Model.all {
            let name = StubTypes.capitalized(model.name)
            names["duban.\(name)"] = try types.record(model).memberNames
            names["duban.\(name)Query"] = types.query.memberNames
            names["duban.\(name)Groups"] = types.group.memberNames
        }
        return names
    }

    @Test func everyMemberOfTheRunningAPIIsInTheStubsAndTheOtherWayRound() throws {
        let running = try running()
        #expect(running.count == 9 + 3 * Model.all.count)
        for (name, members) in running {
            let stub = try #require(Self.stubs.classes[name], "\(name)")
            #expect(stub.members == Set(members), "\(name)")
        }
        // Every class that the stubs declare is a type of the running API, or one of the helpers listed here.
        let helpers = ["Text", "Record", "Comparison", "Fixture", "Expectation"].map { "duban.\($0)" }
        let definitions = EntryKind.allCases.map { "duban.\(StubTypes.capitalized($0.rawValue))Definition" }
        let conditions = Model.all.map { "duban.\(StubTypes.capitalized($0.name))Conditions" }
        let known = Set(running.keys).union(helpers).union(definitions).union(conditions)
        #expect(Set(Self.stubs.classes.keys).subtracting(known).isEmpty)
    }

    @Test func everyParameterIsThatOfItsDescription() throws {
        var compared = 0
        for page in APIReference.pages() {
            let names =
                page.name == "duban"
                ? ["duban"]
                : ["query", "grouped query"].contains(page.name)
                    ? Model.all.map {
                        "duban.\(StubTypes.capitalized($0.name))\(page.name == "query" ? "Query" : "Groups")"
                    }
                    : [StubTypes.className(page.name)]
            for entry in page.entries {
                let signature = try #require(APISignature(entry.signature, name: entry.name), "\(entry.signature)")
                for name in names {
                    let stub = try #require(Self.stubs.classes[name])
                    compared += 1
                    if signature.kind == .field {
                        #expect(stub.fields.contains(entry.name), "\(name).\(entry.name)")
                        continue
                    }
                    let parameters = signature.overloads.last?.map {
                        StubReader.Parameter(name: $0.name, isOptional: $0.isOptional)
                    }
                    #expect(stub.functions[entry.name] == parameters, "\(name):\(entry.name)")
                }
            }
        }
        #expect(compared > 500)
    }

    @Test func conditionsAndDefinitionsHaveTheNamesThatTheHostTakes() throws {
        for model in Model.all {
            let stub = try #require(Self.stubs.classes["duban.\(StubTypes.capitalized(model.name))Conditions"])
            #expect(stub.fields == Set(model.fields.map(\.name.rawValue)))
        }
        #expect(Self.stubs.classes["duban.Comparison"]?.fields == Set(ConditionReader.comparisons))
        for kind in EntryKind.allCases {
            let stub = try #require(Self.stubs.classes["duban.\(StubTypes.capitalized(kind.rawValue))Definition"])
            #expect(stub.fields == Set(kind.keys))
        }
    }

    @Test func everyLineIsOneThatEditorsRead() {
        #expect(Self.stubs.strayLines.isEmpty)
        #expect(Self.stubs.undeclared.isEmpty)
        for file in Self.files { #expect(file.content.hasPrefix("---@meta\n")) }
    }

    @Test func optionalParametersAreThoseThatMayBeLeftOut() throws {
        let fixture = try PluginFixture()
        let document = "duban.document { title = \"x\" }"
        for call in [
            "\(document):heading('x')", "\(document):note('x')", "duban.money(1)", "duban.money(1):format('yuan')",
            "duban.batch_rates()", "duban.projects:first():investment_done()", "ctx:name(duban.tasks:first())",
            "duban.changes():perform('x', 'claim')", "duban.projects:first():light()",
        ] {
            #expect(try fixture.failure("local _ = \(call)").isEmpty, "\(call)")
        }
        for call in ["\(document):heading()", "duban.tasks:find()", "duban.tasks:limit()", "duban.period()"] {
            #expect(try !fixture.failure("local _ = \(call)").isEmpty, "\(call)")
        }
    }

    @Test func aStubThatIsRequiredOrRunSaysWhatItIs() throws {
        for file in Self.files {
            let fixture = try PluginFixture()
            let required = try fixture.loadingError("require \"stub\"", modules: ["stub": file.content])
            // The strict sandbox may refuse a global before; Lua itself comes to the last line.
            #expect(
                required.message.english.contains("\(file.name) describes the Lua API of Duban to editors")
                    || required.message.english.contains("undefined global"),
                "\(required.message.english)"
            )
        }
    }

    @Test func theFieldsOfAWorkspacesLedgersAndTheSettingsOfItsPluginsAreThere() throws {
        let fixture = try PluginFixture()
        let plugin = try fixture.plugin("", manifest: "[settings.light]\ntype = \"choice\"\nchoices = [\"a\", \"b\"]")
        let files = StubWriter(catalog: fixture.catalog).files(plugins: [plugin.manifest])
        let settings = try #require(files.first { $0.name == "settings-tool.lua" })
        #expect(settings.content.contains("---@field light \"a\"|\"b\""))
    }

    @Test func parametersAndComputedFieldsOfPluginsAreThere() throws {
        let fixture = try PluginFixture()
        let main = """
            duban.field { id = "days-open", title = "Days open", on = "task", type = "integer", value = function() return 1 end }
            duban.report {
              id = "by-lead", params = {
                leads = { type = "list", of = "organization", help = "Only these" }, rows = { type = "integer", default = 3 },
              },
              run = function() end,
            }
            """
        let plugin = try fixture.plugin(main, manifest: "permissions = { read = [\"tasks\"] }")
        let entries = try LoadedPlugin(plugin, options: fixture.options()) { _ in }.entries
        let files = StubWriter(catalog: fixture.catalog).files(plugins: [plugin.manifest], entries: entries)
        let task = try #require(files.first { $0.name == "task.lua" })
        #expect(task.content.contains("---@field days_open integer? Computed by tool.days-open: Days open"))
        let parameters = try #require(files.first { $0.name == "params-tool.lua" })
        #expect(parameters.content.contains("---@class duban.params.tool_by_lead\n"))
        #expect(parameters.content.contains("---@field leads? (string)[] Only these"))
        #expect(parameters.content.contains("---@field rows integer"))
        var reader = StubReader()
        for file in files { reader.read(file.content) }
        #expect(reader.strayLines == [])
    }
}
