import TestSupport
import DubanModel
import DubanPlugins
import Foundation
import Testing

/// `require` reaches the plugin's own `lib` folder, and nothing else.
struct ModuleTests {
    @Test func givesWhatTheModuleReturns() throws {
        var printed: [String] = []
        _ = try PluginFixture().loaded(
            "print(require('a').name, require 'deep.b', require('no-value'), require('a') == require('a'))",
            modules: ["a": "return { name = 'A' }", "deep/b": "return 'B'", "no-value": "local x = 1"],
            output: { printed.append($0) }
        )
        #expect(printed == ["A\tB\ttrue\ttrue"])
    }

    @Test func runsAModuleOnce() throws {
        var printed: [String] = []
        _ = try PluginFixture().loaded(
            "require 'a' require 'b' require 'a'",
            modules: ["a": "print 'a'", "b": "require 'a' print 'b'"],
            output: { printed.append($0) }
        )
        #expect(printed == ["a", "b"])
    }

    @Test(arguments: [
        "../other/lib/x", "..", "/etc/passwd", "lib/x", "x.lua.", ".x", "", "a b", "a..b", "~", "x\\0",
    ])
    func refusesWhatIsNoModuleName(_ name: String) throws {
        let error = try PluginFixture().loadingError("require '\(name)'", modules: ["x": "return 1"])
        #expect(error.kind == .runtime)
        #expect(error.message.english.contains("Plugins/tool/main.lua:1:"))
        #expect(error.message.english.contains("expected a module of this plugin's lib folder"))
    }

    @Test func tellsWhichFileIsMissing() throws {
        let error = try PluginFixture().loadingError("require 'scores'")
        #expect(error.message.english.contains("there is no file Plugins/tool/lib/scores.lua"))
    }

    @Test func doesNotFollowALinkOutOfTheFolder() throws {
        let fixture = try PluginFixture()
        let outside = try fixture.folder.write("return 'secret'", to: "outside/secret.lua")
        _ = try fixture.plugin("require 'mine'", modules: ["mine": "return 1"])
        let lib = fixture.folder.file("Plugins/tool/lib")
        try FileManager.default.createSymbolicLink(atPath: lib + "/file.lua", withDestinationPath: outside)
        try FileManager.default.createSymbolicLink(
            atPath: lib + "/deep",
            withDestinationPath: fixture.folder.file("outside")
        )
        for name in ["file", "deep.secret"] {
            let error = try fixture.loadingError("require '\(name)'")
            #expect(error.message.english.contains("leads out of the plugin's folder"))
        }
    }

    @Test func followsALinkToThePluginItself() throws {
        let fixture = try PluginFixture()
        _ = try fixture.plugin("return require 'mine'", modules: ["mine": "return 1"])
        let linked = fixture.folder.file("linked")
        try FileManager.default.createSymbolicLink(
            atPath: linked,
            withDestinationPath: fixture.folder.file("Plugins")
        )
        let plugin = try fixture.registry([linked]).plugin("tool")
        #expect(throws: Never.self) { try LoadedPlugin(plugin, options: fixture.options()) { _ in } }
    }

    @Test func tellsOfAnErrorInAModuleEveryTime() throws {
        let error = try PluginFixture().loadingError(
            "local well = pcall(require, 'bad')\nassert(not well)\nrequire 'bad'",
            modules: ["bad": "local x = 1\nerror 'no'"]
        )
        #expect(error.message.english.contains("no"))
    }

    @Test func readsTextOnly() throws {
        let fixture = try PluginFixture()
        _ = try fixture.plugin("require 'code'")
        let path = fixture.folder.file("Plugins/tool/lib/code.lua")
        try fixture.folder.write("", to: "Plugins/tool/lib/code.lua")
        try Data([0x1B, 0x4C, 0x75, 0x61, 0x54, 0x00]).write(to: URL(fileURLWithPath: path))
        #expect(throws: PluginError.self) {
            try LoadedPlugin(fixture.registry().plugin("tool"), options: fixture.options()) { _ in }
        }
    }

    @Test func sharesTheGlobalsOfItsPlugin() throws {
        var printed: [String] = []
        _ = try PluginFixture().loaded(
            "limit = 5 require 'a'",
            modules: ["a": "print(limit, duban.api)"],
            output: { printed.append($0) }
        )
        #expect(printed == ["5\t1"])
    }
}
