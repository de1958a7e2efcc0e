import Foundation
import Testing

/// Signed plugins: what is changed, replaced or replayed does not run, and each says why.
struct SigningTests {
    private static func main(_ word: String) -> String {
        "duban.check { id = \"it\", run = function(ctx) ctx:finding { \"\(word)\" } end }\n"
    }

    /// A workspace that trusts a key of the finance department, with a plugin of it that is signed.
    private func bench() throws -> Workbench {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.main("one"), department: "finance")
        try bench.write("return 1\n", to: "Plugins/tool/lib/one.lua")
        try bench.write("# Tool\n", to: "Plugins/tool/README.md")
        for words in [
            ["plugin", "keygen", "finance.key"], ["plugin", "keygen", "other.key"],
            ["plugin", "sign", "tool", "--key", "finance.key"],
            ["plugin", "trust", "finance.key.pub", "--department", "finance"],
        ] {
            let result = try bench.run(words)
            try #require(result.exitCode == 0, "\(words): \(result.errors)")
        }
        return bench
    }

    private func refusal(_ bench: Workbench) throws -> String {
        let check = try bench.run("check", "tool")
        #expect(check.exitCode == 3, "\(check.output)\(check.errors)")
        // No other command comes past it.
        #expect(try bench.run("describe", "tool.it").exitCode == 8)
        #expect(try bench.run("list", "tool").exitCode == 8)
        #expect(try bench.run("run", "tool.it").exitCode == 8)
        #expect(try bench.run("plugin", "verify").exitCode == 1)
        return check.errors
    }

    @Test func aSignedPluginRuns() throws {
        let bench = try bench()
        let result = try bench.run("check", "tool")
        #expect(result.exitCode == 1 && result.output.contains("one"), "\(result.errors)")
        #expect(try bench.run("plugin", "verify").exitCode == 0)
        // Other departments are not concerned.
        #expect(try bench.run("check", "supervision").exitCode == 1)
    }

    @Test func infoTellsAnOperatorWhatCounts() throws {
        let bench = try bench()
        try bench.run("plugin", "lock")
        let result = try bench.run("plugin", "info", "tool", "--format", "markdown")
        #expect(result.exitCode == 0, "\(result.errors)")
        for text in [
            "| Department | finance |", ", which is trusted |", "| Lock | as duban.lock says |", "| State | ready |",
        ] {
            #expect(result.output.contains(text), "\(text): \(result.output)")
        }
        try bench.write("-- changed", to: "Plugins/tool/main.lua")
        let changed = try bench.run("plugin", "info", "tool", "--format", "markdown").output
        #expect(changed.contains("| Lock | tool: main.lua was changed |"), "\(changed)")
        #expect(
            changed.contains("| State | plugin 'tool' does not run: its file main.lua is not the one that was signed")
        )
    }

    @Test func trustingSaysWhatNoLongerRuns() throws {
        let bench = try Workbench.sample()
        try bench.run("plugin", "keygen", "office.key")
        let words = ["plugin", "trust", "office.key.pub", "--department", "supervision-office"]
        let dry = try bench.run(words + ["--dry-run"])
        // The library that the departments share is that office's, too.
        let consequence = "no longer run: common, county-ledger, supervision, urgency; nor do those that require them: "
        #expect(dry.output.contains(consequence + "business-environment, "), "\(dry.output)\(dry.errors)")
        #expect(try bench.run("check", "supervision").exitCode == 1)
        #expect(try bench.run(words).output.contains(consequence))
        #expect(try bench.run("check", "supervision").exitCode == 3)
    }

    @Test func oneChangedByteOfAnyFileIsNoticed() throws {
        let bench = try bench()
        for file in ["main.lua", "lib/one.lua", "README.md", "plugin.toml"] {
            let whole = try bench.text("Plugins/tool/\(file)")
            var bytes = Array(whole.utf8)
            // A byte at the end, where the file stays what it was to whoever reads it.
            bytes[bytes.count - 1] = 0x20
            try bench.write(String(decoding: bytes, as: UTF8.self), to: "Plugins/tool/\(file)")
            #expect(try refusal(bench).contains("its file \(file) is not the one that was signed"))
            try bench.write(whole, to: "Plugins/tool/\(file)")
        }
        #expect(try bench.run("check", "tool").exitCode == 1)
    }

    @Test func everyByteOfTheSignatureCounts() throws {
        let bench = try bench()
        let signature = try bench.text("Plugins/tool/signature.toml")
        let lines = signature.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (number, line) in lines.enumerated() where line.contains("=") {
            guard let quote = line.lastIndex(of: "\""), let place = line[..<quote].indices.dropLast(3).last else {
                continue
            }
            var changed = lines
            var characters = line
            characters.replaceSubrange(place...place, with: line[place] == "a" ? "b" : "a")
            changed[number] = characters
            try bench.write(changed.joined(separator: "\n"), to: "Plugins/tool/signature.toml")
            let result = try bench.run("check", "tool")
            #expect(result.exitCode == 3, "\(characters): \(result.errors)")
        }
    }

    @Test func anAddedAndAMissingFileAreNamed() throws {
        let bench = try bench()
        try bench.write("return 2", to: "Plugins/tool/lib/two.lua")
        #expect(try refusal(bench).contains("its file lib/two.lua was added after it was signed"))
        try FileManager.default.removeItem(atPath: bench.path("Plugins/tool/lib/two.lua"))
        try FileManager.default.removeItem(atPath: bench.path("Plugins/tool/lib/one.lua"))
        #expect(try refusal(bench).contains("its file lib/one.lua is missing"))
    }

    @Test func aRemovedSignatureIsNoticed() throws {
        let bench = try bench()
        try FileManager.default.removeItem(atPath: bench.path("Plugins/tool/signature.toml"))
        #expect(try refusal(bench).contains("it is not signed, and department 'finance' has keys"))
        try bench.write("nonsense", to: "Plugins/tool/signature.toml")
        #expect(try refusal(bench).contains("signature.toml is no signature"))
    }

    @Test func anUnknownKeyIsNoticed() throws {
        let bench = try bench()
        try bench.run("plugin", "sign", "tool", "--key", "other.key")
        #expect(try refusal(bench).contains("which is not trusted for 'finance'"))
        // A key of another department is no key of this one.
        try bench.run("plugin", "trust", "other.key.pub", "--department", "commerce")
        #expect(try refusal(bench).contains("which is not trusted for 'finance'"))
    }

    @Test func aForgedKeyIdDoesNotHelp() throws {
        let bench = try bench()
        let id = try #require(try bench.text("Plugins/tool/signature.toml").firstMatch(of: #/key = "([0-9a-f]+)"/#)).1
        try bench.run("plugin", "sign", "tool", "--key", "other.key")
        let forged = try bench.text("Plugins/tool/signature.toml").replacing(
            #/key = "[0-9a-f]+"/#,
            with: "key = \"\(id)\""
        )
        try bench.write(forged, to: "Plugins/tool/signature.toml")
        #expect(try refusal(bench).contains("its signature is not that of key \(id)"))
    }

    @Test func aManifestThatIsSwappedIsNoticed() throws {
        let bench = try bench()
        // The whole signature of another plugin, with that plugin's manifest renamed.
        try bench.addPlugin("fool", Self.main("two"), department: "finance")
        try bench.run("plugin", "sign", "fool", "--key", "finance.key")
        let signature = try bench.text("Plugins/fool/signature.toml")
        try bench.write(signature, to: "Plugins/tool/signature.toml")
        #expect(try refusal(bench).contains("its signature is for 'fool' 1.0.0 of 'finance', not for 'tool' 1.0.0"))
        let manifest = try bench.text("Plugins/tool/plugin.toml")
        try bench.run("plugin", "sign", "tool", "--key", "finance.key")
        try bench.write(manifest.replacing("1.0.0", with: "1.0.1"), to: "Plugins/tool/plugin.toml")
        #expect(try refusal(bench).contains("its signature is for 'tool' 1.0.0 of 'finance', not for 'tool' 1.0.1"))
        // A department without keys is no way around: the plugin was granted what it has for this one.
        try bench.write(manifest.replacing("\"finance\"", with: "\"commerce\""), to: "Plugins/tool/plugin.toml")
        let result = try bench.run("check", "tool")
        #expect(result.exitCode == 3)
        #expect(result.errors.contains("but its permissions were granted for 'finance'"), "\(result.errors)")
    }

    @Test func anOlderVersionThatIsReplayedIsNoticed() throws {
        let bench = try bench()
        try bench.run("plugin", "pack", "tool", "-o", "old.tar")
        let manifest = try bench.text("Plugins/tool/plugin.toml")
        try bench.write(manifest.replacing("1.0.0", with: "1.1.0"), to: "Plugins/tool/plugin.toml")
        try bench.run("plugin", "sign", "tool", "--key", "finance.key")
        try bench.run("plugin", "pack", "tool", "-o", "new.tar")
        #expect(try bench.run("plugin", "install", "new.tar").exitCode == 0)
        #expect(try bench.run("check", "tool").exitCode == 1)
        // Put in the place of the new one by hand, it does not run; offered, it is not installed.
        _ = try bench.run(program: "/bin/tar", ["-xf", "old.tar", "-C", "Plugins/tool"])
        #expect(try refusal(bench).contains("version 1.0.0 is older than 1.1.0, which was installed before"))
        let install = try bench.run("plugin", "install", "old.tar")
        #expect(install.exitCode == 8 && install.errors.contains("--allow-older"), "\(install.errors)")
        #expect(try bench.run("plugin", "install", "old.tar", "--allow-older").exitCode == 0)
        #expect(try bench.run("check", "tool").exitCode == 1)
    }

    @Test func aLostKeyFileDoesNotOpenTheDoor() throws {
        let bench = try bench()
        try bench.write("duban-public-key rubbish\n", to: "Keys/finance.keys")
        let result = try bench.run("check", "tool")
        #expect(result.exitCode == 8)
        #expect(result.errors.contains("Keys/finance.keys has a line that is no public key"), "\(result.errors)")
        try bench.write("", to: "Keys/finance.keys")
        #expect(try refusal(bench).contains("which is not trusted for 'finance'"))
    }

    @Test func aHookThatLacksItsSignatureIsNotPassedOver() throws {
        let bench = try bench()
        let hook = "duban.hook { id = \"no\", before = { \"cancel\" }, run = function(ctx) ctx:veto(\"no\") end }"
        try bench.write(hook, to: "Plugins/tool/main.lua")
        let result = try bench.run("task", "cancel", "2023-79-05", "--reason", "x")
        #expect(
            result.exitCode == 3 && result.errors.contains("plugin 'tool' may have rules for this"),
            "\(result.errors)"
        )
    }

    @Test(arguments: [
        (["plugin", "keygen", "finance.key"], "finance.key exists already"),
        (["plugin", "sign", "tool", "--key", "finance.key.pub"], "is no private key"),
        (["plugin", "trust", "finance.key", "--department", "finance"], "is no public key"),
        (["plugin", "trust", "other.key.pub", "--department", "finanse"], "did you mean 'finance'?"),
        (["plugin", "untrust", "other.key.pub", "--department", "finance"], "is not trusted for 'finance'"),
        (["plugin", "sign", "nothing", "--key", "finance.key"], "there is no plugin 'nothing'"),
    ])
    func wrongWordsAreErrors(_ words: [String], _ message: String) throws {
        let result = try bench().run(words)
        #expect(result.exitCode == 2 && result.errors.contains(message), "\(result.errors)")
    }

    @Test func thePrivateKeyIsForItsOwnerAlone() throws {
        let bench = try bench()
        let attributes = try FileManager.default.attributesOfItem(atPath: bench.path("finance.key"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
}
