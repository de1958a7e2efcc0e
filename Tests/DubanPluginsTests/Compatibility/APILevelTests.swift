import DubanDocuments
import DubanModel
import DubanStore
import TestSupport
import Testing

@testable import DubanPlugins

/// Plugins that were written for one level of the API, on hosts of another.
struct APILevelTests {
    /// A package for a level that this host may not even have yet.
    private func loaded(_ main: String, level: Int, libraries: [PluginPackage] = []) throws -> LoadedPlugin {
        var package = package("tool", main, level: level)
        package.requires = libraries.map(\.id)
        package.libraries = libraries
        return try LoadedPlugin(package, options: PluginFixture().options()) { _ in }
    }

    private func package(_ id: String, _ main: String, level: Int, module: String? = nil) -> PluginPackage {
        var sources = ["main.lua": Array(main.utf8)]
        if let module { sources["lib/module.lua"] = Array(module.utf8) }
        var package = PluginPackage(
            id: id,
            displayFolder: "Plugins/\(id)",
            sources: sources,
            refusals: [:],
            settings: [:]
        )
        package.api = level
        return package
    }

    private func title(_ plugin: LoadedPlugin) throws -> String {
        let fixture = try PluginFixture()
        return try fixture.read { try plugin.document(of: "it", arguments: [:], snapshot: $0) }.title
    }

    private static func report(_ expression: String) -> String {
        "duban.report { id = 'it', run = function(ctx) return duban.document { title = tostring(\(expression)) } end }"
    }

    @Test func thisHostIsOfLevelTwo() {
        #expect(PluginManifest.currentAPI == 2)
    }

    @Test func aPluginOfLevelOneKeepsWorking() throws {
        #expect(try title(loaded(Self.report("ctx.today.iso"), level: 1)) == "2023-03-27")
        #expect(try title(loaded(Self.report("duban.api"), level: 1)) == "1")
        // Everything of the level that follows works, too, until it is removed.
        #expect(try title(loaded(Self.report("ctx.today.iso"), level: 2)) == "2023-03-27")
    }

    @Test func whatIsNewIsForPluginsThatSaySo() throws {
        #expect(try title(loaded(Self.report("duban.tasks:exists()"), level: 2)) == "true")
        let error = try #require(throws: PluginError.self) {
            _ = try title(loaded(Self.report("duban.tasks:exists()"), level: 1))
        }
        #expect(
            error.message.english.contains(
                "'query:exists' is there from API level 2 on; this plugin says api = 1 in plugin.toml"
            ),
            "\(error.message.english)"
        )
    }

    @Test(arguments: [
        ("duban.tasks:median('progress')", "query:median"),
        ("#duban.tasks:group_by('lead'):count_distinct('status')", "grouped query:count_distinct"),
    ])
    func aggregatesThatCameLaterAreForPluginsThatSaySo(_ expression: String, _ name: String) throws {
        _ = try title(loaded(Self.report(expression), level: 2))
        let error = try #require(throws: PluginError.self) {
            _ = try title(loaded(Self.report(expression), level: 1))
        }
        #expect(error.message.english.contains("'\(name)' is there from API level 2 on"), "\(error.message.english)")
        _ = try title(loaded(Self.report("duban.tasks:average('progress')"), level: 1))
    }

    @Test func aRemovedFunctionSaysWhatToUseInstead() throws {
        let plugin = try loaded(Self.report("ctx.today.iso"), level: 3)
        let error = try #require(throws: PluginError.self) { _ = try title(plugin) }
        #expect(
            error.message.english.contains(
                "Plugins/tool/main.lua:1: 'date.iso' was removed in API level 3: use tostring(date)"
            ),
            "\(error.message.english)"
        )
    }

    @Test func everyPromiseIsKept() {
        for page in APIReference.pages() {
            for entry in page.entries {
                guard let deprecation = entry.availability.deprecation else { continue }
                // An author has at least one level in which both ways work.
                #expect(deprecation.since < deprecation.removed && deprecation.removed > PluginManifest.currentAPI)
                #expect(!deprecation.replacement.isEmpty)
            }
        }
    }

    @Test func aLibraryGoesOnAtItsOwnLevel() throws {
        let library = package(
            "words",
            "",
            level: 1,
            module: "return { day = function(date) return date.iso end }"
        )
        let main = "local words = require 'words.module'\n" + Self.report("words.day(ctx.today)")
        #expect(try title(loaded(main, level: 3, libraries: [library])) == "2023-03-27")
        var newer = library
        newer.api = 3
        let error = try #require(throws: PluginError.self) {
            _ = try title(loaded(main, level: 1, libraries: [newer]))
        }
        #expect(error.message.english.contains("was removed in API level 3"))
    }

    @Test func aLevelThatThisHostDoesNotHaveIsRefused() throws {
        let fixture = try PluginFixture()
        try fixture.folder.write(
            PluginFixture.manifest.replacing("api = 1", with: "api = 9"),
            to: "Plugins/tool/plugin.toml"
        )
        let error = try #require(try fixture.registry().broken.first?.error)
        #expect(error.message.english.contains("api 9 is not offered by this Duban, which offers 1 to 2; upgrade it"))
    }

    @Test func theReferenceAndTheStubsTellOfLevels() throws {
        #expect(
            APIReference.markdown().contains(
                "Deprecated since API level 2, to be removed in level 3: use tostring(date)."
            )
        )
        #expect(
            APIReference.markdown().contains("Whether there is any record. Done by the database. From API level 2 on.")
        )
    }
}
