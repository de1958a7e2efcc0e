import Foundation
import Testing

/// A plugin's folder may hold anything: other kinds of files than it should, links that lead elsewhere, and manifests
/// that are none. The plugin is refused, and nothing else notices.
struct HostileFolderTests {
    /// Something strange in a plugin's folder, and what is said of it.
    struct Strangeness: CustomTestStringConvertible {
        let name: String
        let kind: String
        let message: String
        /// Makes the folder strange.
        let prepare: @Sendable (HostileFolder) throws -> Void
        var testDescription: String { name }
    }

    private static let main = [
        Strangeness(name: "a main that is a pipe", kind: "usage", message: "cannot read Plugins/hostile/main.lua") {
            try $0.makePipe("main.lua")
        },
        Strangeness(name: "a main that is a folder", kind: "usage", message: "cannot read Plugins/hostile/main.lua") {
            try $0.makeFolder("main.lua")
        },
        Strangeness(name: "no main", kind: "usage", message: "cannot read Plugins/hostile/main.lua") {
            try $0.remove("main.lua")
        },
        Strangeness(name: "a main of 100 MB", kind: "manifest", message: "more Lua than a plugin may") {
            try $0.makeHole("main.lua", bytes: 100_000_000)
        },
        Strangeness(name: "a main with zero bytes", kind: "syntax", message: "Plugins/hostile/main.lua:2:") {
            try $0.write("local x = '\0'\n\0\0\0", to: "main.lua")
        },
        Strangeness(name: "a main that is no UTF-8", kind: "syntax", message: "Plugins/hostile/main.lua:1:") {
            try $0.write([0x78, 0x20, 0x3D, 0x20, 0xFF, 0xFE], to: "main.lua")
        },
        Strangeness(name: "a main in bytecode", kind: "syntax", message: "attempt to load a binary chunk") {
            try $0.write([0x1B, 0x4C, 0x75, 0x61, 0x54, 0, 0x19, 0x93, 0x0D, 0x0A, 0x1A, 0x0A], to: "main.lua")
        },
        Strangeness(name: "a main that nests without end", kind: "syntax", message: "overflow") {
            try $0.write("x = " + String(repeating: "(", count: 1_000_000), to: "main.lua")
        },
        Strangeness(name: "a main that is a link out", kind: "usage", message: "leads out of the plugin's folder") {
            try $0.link("main.lua", to: "/etc/hostname")
        },
        Strangeness(name: "a main that is another plugin's", kind: "usage", message: "leads out of") {
            try $0.link("main.lua", to: "../ahead/main.lua")
        },
        Strangeness(name: "a main that links to itself", kind: "usage", message: "cannot read") {
            try $0.link("main.lua", to: "main.lua")
        },
        Strangeness(name: "a main that is an endless device", kind: "usage", message: "leads out of") {
            try $0.link("main.lua", to: "/dev/zero")
        },
    ]

    private static let library = [
        Strangeness(name: "a module that is a link out", kind: "runtime", message: "lib/x.lua leads out of") {
            try $0.requireX()
            try $0.makeFolder("lib")
            try $0.link("lib/x.lua", to: "../../ahead/main.lua")
        },
        Strangeness(name: "a folder of modules that is a link out", kind: "runtime", message: "require 'x'") {
            try $0.requireX()
            try $0.write("return 1", to: "../../elsewhere/x.lua")
            try $0.link("lib", to: "../../elsewhere")
        },
        Strangeness(name: "an inner folder that is a link out", kind: "runtime", message: "leads out of") {
            try $0.write("return 1", to: "../../elsewhere/x.lua")
            try $0.makeFolder("lib")
            try $0.link("lib/inner", to: "../../../elsewhere")
            try $0.write("require 'inner.x'", to: "main.lua")
        },
        Strangeness(name: "a folder that holds itself", kind: "runtime", message: "there is no file") {
            try $0.requireX()
            try $0.makeFolder("lib")
            try $0.link("lib/inner", to: ".")
        },
        Strangeness(name: "a module that is a pipe", kind: "runtime", message: "require 'x'") {
            try $0.requireX()
            try $0.makeFolder("lib")
            try $0.makePipe("lib/x.lua")
        },
        Strangeness(name: "more modules than anybody writes", kind: "manifest", message: "more Lua than a plugin may") {
            for number in 0..<2_001 { try $0.write("return \(number)", to: "lib/module-\(number).lua") }
        },
    ]

    private static let manifests = [
        Strangeness(name: "a manifest that is a pipe", kind: "manifest", message: "cannot be read") {
            try $0.makePipe("plugin.toml")
        },
        Strangeness(name: "a manifest that is a folder", kind: "manifest", message: "cannot be read") {
            try $0.makeFolder("plugin.toml")
        },
        Strangeness(name: "a manifest of 100 MB", kind: "manifest", message: "cannot be read") {
            try $0.makeHole("plugin.toml", bytes: 100_000_000)
        },
        Strangeness(name: "a manifest that is no UTF-8", kind: "manifest", message: "cannot be read") {
            try $0.write([0x69, 0x64, 0x3D, 0x22, 0xFF, 0xFE, 0x22], to: "plugin.toml")
        },
        Strangeness(name: "a manifest with zero bytes", kind: "manifest", message: "plugin.toml: line") {
            try $0.addToManifest("title = \"a\0b\"")
        },
        Strangeness(name: "lists nested 10,000 deep", kind: "manifest", message: "nested more than 64 deep") {
            let deep = 10_000
            try $0.addToManifest("x = " + String(repeating: "[", count: deep) + String(repeating: "]", count: deep))
        },
        Strangeness(name: "a name of 10,000 parts", kind: "manifest", message: "Plugins/hostile/plugin.toml") {
            try $0.addToManifest("a" + String(repeating: ".a", count: 10_000) + " = 1")
        },
        Strangeness(name: "values of other types", kind: "manifest", message: "needs id") {
            try $0.write("id = 1\nversion = []\napi = \"x\"\ndepartment = 1979-05-27\n", to: "plugin.toml")
        },
        Strangeness(name: "an id that leads out", kind: "manifest", message: "is not allowed") {
            try $0.write("id = \"../ahead\"\nversion = \"1.0.0\"\napi = 1\ndepartment = \"x\"\n", to: "plugin.toml")
        },
        Strangeness(name: "a level beyond every number", kind: "manifest", message: "line 5") {
            let start = "id = \"hostile\"\nversion = \"1.0.0\"\ndepartment = \"x\"\n\n"
            try $0.write(start + "api = 99999999999999999999999\n", to: "plugin.toml")
        },
        Strangeness(name: "permissions of other types", kind: "manifest", message: "permissions") {
            let start = "id = \"hostile\"\nversion = \"1.0.0\"\ndepartment = \"x\"\napi = 1\n"
            try $0.write(start + "permissions = { read = [[\"*\"], 7] }\n", to: "plugin.toml")
        },
        Strangeness(name: "a setting that is no table", kind: "manifest", message: "settings.x") {
            try $0.addToManifest("[settings]\nx = 1")
        },
        Strangeness(name: "a setting of no type", kind: "manifest", message: "setting 'x'") {
            try $0.addToManifest("[settings.x]\ntype = \"whole\"\ndefault = 1")
        },
        Strangeness(name: "a setting whose default does not fit", kind: "manifest", message: "setting 'x'") {
            try $0.addToManifest("[settings.x]\ntype = \"integer\"\ndefault = 1e300")
        },
        Strangeness(name: "a setting that is set to a table", kind: "usage", message: "[settings.hostile]: x") {
            try $0.addToManifest("[settings.x]\ntype = \"integer\"\ndefault = 1")
            try $0.addToSettings("[settings.hostile]\nx = [[[[{ y = [] }]]]]")
        },
        Strangeness(name: "a setting that is set to a long text", kind: "usage", message: "[settings.hostile]: x") {
            try $0.addToManifest("[settings.x]\ntype = \"integer\"\ndefault = 1")
            try $0.addToSettings("[settings.hostile]\nx = \"\(String(repeating: "9", count: 100_000))\"")
        },
    ]

    @Test(arguments: main + library + manifests) func isRefused(_ strangeness: Strangeness) throws {
        let bench = try HostileWorkspace.withHarmlessPlugin()
        let before = try bench.contents()
        let folder = HostileFolder(bench: bench)
        try strangeness.prepare(folder)
        let result = try WatchedProgram(HostileWorkspace.check, in: bench).result()
        #expect(result.exitCode == 3)
        let output = try result.decoded(as: SupervisedOutput.self)
        let check = try #require(output.check("hostile"))
        #expect(check.status == "errored")
        #expect(check.error?.kind == strangeness.kind, "\(check.error?.message.prefix(300) ?? "")")
        #expect(check.error?.message.contains(strangeness.message) == true, "\(check.error?.message.prefix(300) ?? "")")
        #expect(try output.others { $0 == HostileWorkspace.plugin } == HostileWorkspace.undisturbed.get())
        // Whoever compares the folder itself would wait at its pipe.
        try folder.removeAll()
        #expect(
            try bench.contents().filter { folder.isElsewhere($0.key) } == before.filter { folder.isElsewhere($0.key) }
        )
    }

    @Test(arguments: ["list", "check", "plugin permissions", "doctor"])
    func everyCommandOutlivesAManifestOfManyParts(_ command: String) throws {
        let bench = try HostileWorkspace.withHarmlessPlugin()
        try HostileFolder(bench: bench).addToManifest("a" + String(repeating: ".a", count: 100_000) + " = 1")
        let result = try WatchedProgram(command.split(separator: " ").map(String.init), in: bench).result()
        #expect((0...4).contains(result.exitCode))
    }
}
