import DubanModel
import DubanPlugins
import DubanStore
import Testing

/// What a manifest asks for, compared with what a workspace grants, before any code runs.
struct PluginAccessTests {
    private func access(_ permissions: String, _ settings: String) throws -> PluginAccess {
        let fixture = try PluginFixture()
        let plugin = try fixture.plugin("error(\"never run\")", manifest: "permissions = \(permissions)\n")
        return try PluginAccess.resolve(
            manifest: plugin.manifest,
            settings: try WorkspaceSettings(text: settings, path: "duban.toml")
        )
    }

    private static func grant(_ department: String = "finance", read: String = "", propose: String = "") -> String {
        "[grants.tool]\ndepartment = \"\(department)\"\nread = [\(read)]\npropose = [\(propose)]\n"
    }

    @Test func aPluginMayDoWhatItAsksForAndNoMore() throws {
        let access = try access("{ read = [\"tasks.units\"] }", Self.grant(read: "\"tasks\", \"projects\""))
        #expect(access.read.names == ["tasks.units"])
        #expect(access.propose.isEmpty)
        #expect(access.department == "finance" && !access.seesEverything)
        #expect(access.scope == Scope(department: "finance", read: access.read))
    }

    @Test func aPluginThatAsksForNothingNeedsNoGrantAndReadsNothing() throws {
        for settings in ["", Self.grant("housing", read: "\"tasks\"")] {
            #expect(try access("{ }", settings).read.isEmpty)
        }
        let fixture = try PluginFixture()
        #expect(try fixture.plugin("").manifest.read.isEmpty)
    }

    @Test func aDepartmentThatSeesAllIsSaidByTheWorkspace() throws {
        let grant = Self.grant(read: "\"*\"")
        #expect(try access("{ read = [\"*\"] }", grant + "[access]\nsees_all = [\"finance\"]").seesEverything)
        #expect(try access("{ read = [\"*\"] }", grant + "[access]\nsees_all = [\"finance\"]").scope == .everything)
        #expect(try !access("{ read = [\"*\"] }", grant).seesEverything)
    }

    @Test(arguments: [
        ("{ read = [\"tasks\"] }", "", "read tasks"),
        (
            "{ read = [\"tasks\", \"projects\"], propose = [\"tasks\"] }", grant(read: "\"projects\""),
            "read tasks; propose tasks"
        ),
        ("{ read = [\"tasks\"] }", grant(read: "\"tasks.units\""), "read tasks"),
        ("{ read = [\"*\"] }", grant(read: "\"tasks\""), "read *"),
        ("{ read = [\"tasks\"], propose = [\"tasks\"] }", grant(read: "\"tasks\""), "propose tasks"),
        ("{ read = [\"projects.name\", \"projects.stage\"] }", grant(read: "\"projects.name\""), "read projects.stage"),
    ])
    func whatIsNotGrantedIsNamedWithTheCommand(_ permissions: String, _ settings: String, _ missing: String) throws {
        let error = #expect(throws: PluginError.self) { try access(permissions, settings) }
        #expect(error?.kind == .permission)
        #expect(
            error?.message.english.contains(
                "plugin 'tool' asks for permissions that this workspace has not granted: \(missing);"
            ) == true
        )
        #expect(error?.message.english.hasSuffix("duban plugin grant tool") == true)
        #expect(error?.message.has(.simplifiedChinese) == true)
    }

    @Test func anotherDepartmentThanTheOneGrantedForIsRefused() throws {
        let error = #expect(throws: PluginError.self) {
            try access("{ read = [\"tasks\"] }", Self.grant("housing", read: "\"tasks\""))
        }
        #expect(error?.kind == .permission)
        #expect(
            error?.message.english.contains(
                "its department is 'finance', but its permissions were granted for 'housing'"
            ) == true
        )
        #expect(error?.message.english.hasSuffix("duban plugin grant tool") == true)
    }

    @Test func anAccessIsMadeOfPlainTexts() throws {
        let access = try access("{ read = [\"tasks.units\", \"meeting\"] }", Self.grant(read: "\"*\""))
        let copy = try PluginAccess(
            department: access.department,
            seesEverything: access.seesEverything,
            read: access.read.names,
            propose: access.propose.names
        )
        #expect(copy == access)
        #expect(throws: ModelError.self) {
            try PluginAccess(department: "", seesEverything: false, read: ["taks"], propose: [])
        }
    }

    @Test(arguments: [
        ("permissions = 5", "permissions must be a table"),
        ("permissions = [\"tasks\"]", "permissions must be a table"),
        ("[permissions]\nreed = []", "did you mean 'read'?"),
        ("[permissions]\nread = \"tasks\"", "permissions.read must be a list"),
        ("[permissions]\nread = [5]", "permissions.read must be a list of texts"),
        ("[permissions]\nread = [\"taks\"]", "permissions.read: there is no permission 'taks'; did you mean 'tasks'?"),
        (
            "[permissions]\npropose = [\"tasks.titel\"]",
            "permissions.propose: there is no permission 'tasks.titel'; did you mean 'tasks.title'?"
        ),
        ("permision = { read = [] }", "did you mean 'permissions'?"),
    ])
    func aWrongEntryOfTheManifestIsNamed(_ manifest: String, _ named: String) throws {
        let fixture = try PluginFixture()
        let error = #expect(throws: PluginError.self) { try fixture.plugin("", manifest: manifest) }
        #expect(error?.kind == .manifest)
        #expect(error?.message.english.contains("plugin.toml: ") == true)
        #expect(error?.message.english.contains(named) == true, "\(error?.message.english ?? "")")
    }
}
