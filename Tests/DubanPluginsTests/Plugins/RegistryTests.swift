import DubanModel
import DubanPlugins
import Foundation
import Testing
import TestSupport

/// Finding plugins and reading their manifests.
struct RegistryTests {
    @Test func readsAManifest() throws {
        let fixture = try PluginFixture()
        let manifest = try fixture.plugin(
            "",
            manifest: "title = { en = \"Tool\", zh-Hans = \"工具\" }\nsummary = \"Tries things\""
        ).manifest
        #expect(manifest.id == "tool" && manifest.version == "1.0.0" && manifest.api == 1)
        #expect(manifest.department == "finance")
        #expect(manifest.title(.english) == "Tool" && manifest.title(.simplifiedChinese) == "工具")
        #expect(manifest.summary(.english) == "Tries things")
    }

    @Test func theFirstFolderCounts() throws {
        let fixture = try PluginFixture()
        for (folder, version) in [("own", "2.0.0"), ("installed", "1.0.0")] {
            try fixture.folder.write(
                PluginFixture.manifest.replacing("1.0.0", with: version),
                to: "\(folder)/tool/plugin.toml"
            )
            try fixture.folder.write("", to: "\(folder)/tool/main.lua")
        }
        let registry = try fixture.registry([fixture.folder.file("own"), fixture.folder.file("installed")])
        #expect(registry.plugins.map(\.manifest.version) == ["2.0.0"])
    }

    @Test func passesOverWhatIsNoPlugin() throws {
        let fixture = try PluginFixture()
        try fixture.folder.write("", to: "Plugins/notes.txt")
        try fixture.folder.write("", to: "Plugins/empty/main.lua")
        let registry = try fixture.registry()
        #expect(registry.plugins.isEmpty && registry.broken.isEmpty)
        #expect(try fixture.registry([fixture.folder.file("nowhere")]).plugins.isEmpty)
    }

    @Test func keepsWhatCannotBeUsedApart() throws {
        let fixture = try PluginFixture()
        _ = try fixture.plugin("")
        try fixture.folder.write("id = 3", to: "Plugins/broken/plugin.toml")
        let registry = try fixture.registry()
        #expect(registry.plugins.map(\.id) == ["tool"])
        #expect(registry.broken.count == 1)
        let error = try #require(throws: PluginError.self) { try registry.plugin("broken") }
        #expect(error.kind == .manifest)
    }

    @Test func namesTheNearestPlugin() throws {
        let fixture = try PluginFixture()
        _ = try fixture.plugin("")
        let error = try #require(throws: PluginError.self) { try fixture.registry().plugin("tol") }
        #expect(error.kind == .usage)
        #expect(error.message.english.contains("did you mean 'tool'?"))
    }

    @Test func tellsOfAPluginWithoutCode() throws {
        let fixture = try PluginFixture()
        try fixture.folder.write(PluginFixture.manifest, to: "Plugins/tool/plugin.toml")
        let plugin = try fixture.registry().plugin("tool")
        let error = try #require(throws: PluginError.self) {
            try LoadedPlugin(plugin, options: fixture.options()) { _ in }
        }
        #expect(error.message.english.contains("Plugins/tool/main.lua"))
    }

    @Test(arguments: [("supervision.weekly", "supervision", "weekly"), ("a.b.c", "a", "b.c")])
    func splitsAName(_ name: String, _ plugin: String, _ entry: String) throws {
        let split = try PluginRegistry.split(name)
        #expect(split.plugin == plugin && split.entry == entry)
    }

    @Test(arguments: ["supervision", ".weekly", "supervision.", "", "."])
    func refusesToSplitWhatIsNoName(_ name: String) {
        let error = #expect(throws: PluginError.self) { try PluginRegistry.split(name) }
        #expect(error?.kind == .usage)
    }

    @Test(arguments: [
        ("version = 2", "version"), ("api = \"1\"", "needs api = 2"), ("api = 0", "api 0 is not offered"),
        ("api = 3", "api 3 is not offered"),
        ("id = \"T\"", "id 'T' is not allowed"), ("tilte = \"x\"", "did you mean 'title'?"),
        ("department = \"\"", "needs department"),
    ])
    func refusesAManifestWithAMistake(_ line: String, _ message: String) throws {
        let fixture = try PluginFixture()
        let key = try #require(line.split(separator: " ").first)
        let kept = PluginFixture.manifest.split(separator: "\n").filter { !$0.hasPrefix(key) }
        try fixture.folder.write((kept + [line[...]]).joined(separator: "\n"), to: "Plugins/tool/plugin.toml")
        let error = try #require(try fixture.registry().broken.first?.error)
        #expect(error.kind == .manifest)
        #expect(error.message.english.contains("plugin.toml"))
        #expect(error.message.english.contains(message))
    }
}
