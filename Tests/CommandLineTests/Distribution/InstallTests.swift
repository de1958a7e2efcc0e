import Foundation
import Testing

/// Packing, installing, removing and locking plugins.
struct InstallTests {
    private func bench(_ version: String = "1.0.0") throws -> Workbench {
        let bench = try Workbench.sample()
        try write(version, to: bench)
        return bench
    }

    private func write(_ version: String, to bench: Workbench) throws {
        try bench.write(
            "id = \"tool\"\nversion = \"\(version)\"\napi = 1\ndepartment = \"finance\"\npermissions = { read = [\"tasks\"] }\n",
            to: "source/plugin.toml"
        )
        try bench.write("duban.check { id = \"it\", run = function() end }\n", to: "source/main.lua")
        try bench.write("return { \"督办\" }\n", to: "source/lib/words.lua")
        try bench.write("hidden", to: "source/.cache/x")
    }

    @Test func theSameFilesMakeTheSameArchiveWhateverTheirTimes() throws {
        let bench = try bench()
        #expect(try bench.run("plugin", "pack", "source/").exitCode == 0)
        let first = try #require(FileManager.default.contents(atPath: bench.path("tool-1.0.0.tar")))
        try write("1.0.0", to: bench)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1), .posixPermissions: 0o755],
            ofItemAtPath: bench.path("source/main.lua")
        )
        try bench.run("plugin", "pack", "source/", "-o", "again.tar")
        #expect(FileManager.default.contents(atPath: bench.path("again.tar")) == first)
        let list = try bench.run(program: "/bin/tar", ["-tf", "again.tar"])
        #expect(list.output == "lib/words.lua\nmain.lua\nplugin.toml\n", "\(list.errors)")
    }

    @Test func installsFromAnArchiveAndFromAFolder() throws {
        let bench = try bench()
        try bench.run("plugin", "pack", "source/", "-o", "tool.tar")
        let dry = try bench.run("plugin", "install", "tool.tar", "--dry-run")
        #expect(dry.output.contains("would install tool 1.0.0"), "\(dry.errors)")
        #expect(!FileManager.default.fileExists(atPath: bench.path("Plugins/tool")))
        let result = try bench.run("plugin", "install", "tool.tar")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains("it asks for: read tasks. To grant it: duban plugin grant tool"))
        try bench.run("plugin", "grant", "tool")
        #expect(try bench.run("check", "tool").exitCode == 0)
        try write("1.1.0", to: bench)
        #expect(try bench.run("plugin", "install", "source").output.contains("installed tool 1.1.0 (1.0.0 → 1.1.0)"))
        let older = try bench.run("plugin", "install", "tool.tar")
        #expect(older.exitCode == 2 && older.errors.contains("1.0.0 is older than 1.1.0, which is installed"))
        #expect(try bench.run("plugin", "install", "tool.tar", "--allow-older").exitCode == 0)
        let left = try FileManager.default.contentsOfDirectory(atPath: bench.path("Plugins"))
        #expect(left == ["tool"])
    }

    @Test func theLockTellsWhatHasChanged() throws {
        let bench = try bench()
        try bench.run("plugin", "install", "source")
        #expect(try bench.run("plugin", "verify").exitCode == 0)
        try bench.write("return {}", to: "Plugins/tool/lib/words.lua")
        try bench.write("x", to: "Plugins/tool/notes.md")
        let result = try bench.run("plugin", "verify")
        #expect(result.exitCode == 1)
        #expect(result.output == "tool: lib/words.lua was changed\ntool: notes.md was added\n", "\(result.output)")
        // Without keys a plugin that its author edits goes on running.
        try bench.run("plugin", "grant", "tool")
        #expect(try bench.run("check", "tool").exitCode == 0)
        #expect(try bench.run("plugin", "lock").exitCode == 0)
        #expect(try bench.run("plugin", "verify").exitCode == 0)
        #expect(try bench.run("plugin", "remove", "tool", "--dry-run").output.contains("would remove"))
        #expect(try bench.run("plugin", "remove", "tool").exitCode == 0)
        #expect(try !bench.text("duban.lock").contains("tool"))
        #expect(try bench.run("plugin", "remove", "supervision").errors.contains("came with Duban"))
    }

    @Test(arguments: [
        ("/etc/x", "no path that a plugin may have"), ("../x", "no path that a plugin may have"),
        ("lib/../../x", "no path that a plugin may have"), ("lib//x", "no path that a plugin may have"),
        (".hidden", "no path that a plugin may have"), ("lib\\x", "no path that a plugin may have"),
        ("MAIN.lua", "'MAIN.lua' is there twice"), ("main.lua/x", "'main.lua/x' is there twice"),
    ])
    func anArchiveWithAHostilePathIsRefused(_ path: String, _ message: String) throws {
        let bench = try bench()
        let script = """
            import io, sys, tarfile
            with tarfile.open("bad.tar", "w", format=tarfile.USTAR_FORMAT) as archive:
                for name in ["plugin.toml", "main.lua"]:
                    archive.add("source/" + name, name)
                info = tarfile.TarInfo(sys.argv[1])
                info.size = 1
                archive.addfile(info, io.BytesIO(b"x"))
            """
        try bench.write(script, to: "make.py")
        let made = try bench.run(program: "/usr/bin/python3", ["make.py", path])
        try #require(made.exitCode == 0, "\(made.errors)")
        let before = try bench.contents()
        let result = try bench.run("plugin", "install", "bad.tar")
        #expect(result.exitCode == 2 && result.errors.contains(message), "\(result.errors)")
        #expect(try bench.contents() == before)
    }

    @Test func linksAndDevicesAreNoPartOfAPlugin() throws {
        let bench = try bench()
        try FileManager.default.createSymbolicLink(
            atPath: bench.path("source/lib/link.lua"),
            withDestinationPath: "/etc/passwd"
        )
        for words in [["plugin", "pack", "source/"], ["plugin", "install", "source"]] {
            let result = try bench.run(words)
            #expect(result.exitCode == 2 && result.errors.contains("link.lua is no plain file"), "\(result.errors)")
        }
        _ = try bench.run(program: "/bin/tar", ["-cf", "link.tar", "-C", "source", "plugin.toml", "main.lua", "lib"])
        #expect(try bench.run("plugin", "install", "link.tar").errors.contains("is of no plain file"))
    }

    @Test(arguments: [
        ("version = \"1.0\"", "version '1.0' is not allowed: expected three numbers"),
        ("id = \"Tool\"", "id 'Tool' is not allowed"),
    ])
    func aManifestThatIsWrongIsRefused(_ line: String, _ message: String) throws {
        let bench = try bench()
        let key = line.prefix { $0 != " " }
        let lines = try bench.text("source/plugin.toml").split(separator: "\n").map {
            $0.hasPrefix(key) ? line : String($0)
        }
        try bench.write(lines.joined(separator: "\n"), to: "source/plugin.toml")
        let result = try bench.run("plugin", "install", "source")
        #expect(result.exitCode == 2 && result.errors.contains(message), "\(result.errors)")
    }
}
