import DubanModel
import Foundation
import TestSupport
import Testing

@testable import DubanPlugins

struct LedgerManifestTests {
    private static let declaration = """
        [ledgers.petition.fields.petitioner_count]
        type = "integer"

        """

    private func manifest(_ id: String, _ more: String) -> String {
        "id = \"\(id)\"\nversion = \"1.0.0\"\napi = 1\ndepartment = \"finance\"\n" + more
    }

    @Test func aManifestDeclaresFieldsAndMayAskForThem() throws {
        let fixture = try PluginFixture()
        let plugin = try fixture.plugin(
            "",
            manifest: "permissions = { read = [\"tasks.petitioner_count\"] }\n" + Self.declaration
        )
        #expect(plugin.manifest.ledgers.map(\.name) == ["petition"])
        #expect(plugin.manifest.ledgers.first?.source == "Plugins/tool/plugin.toml")
        #expect(plugin.manifest.read.names == ["tasks.petitioner_count"])
    }

    @Test func aWrongDeclarationBreaksItsPluginAlone() throws {
        let fixture = try PluginFixture()
        try fixture.folder.write(
            manifest("a", "[ledgers.petition.fields.x]\ntype = \"intger\""),
            to: "Plugins/a/plugin.toml"
        )
        try fixture.folder.write(manifest("b", Self.declaration), to: "Plugins/b/plugin.toml")
        let registry = try fixture.registry()
        #expect(registry.plugins.map(\.id) == ["b"])
        #expect(registry.broken.first?.error.kind == .manifest)
        #expect(registry.broken.first?.error.message.english.contains("did you mean 'integer'?") == true)
        let ledgers = PluginLedgers(folders: [fixture.folder.file("Plugins")])
        #expect(ledgers.declarations.map(\.source) == ["Plugins/b/plugin.toml"])
        #expect(ledgers.problems.count == 1)
    }

    @Test func anotherPluginsFieldMayBeAskedFor() throws {
        let fixture = try PluginFixture()
        try fixture.folder.write(
            manifest("a", "permissions = { read = [\"tasks.petitioner_count\"] }"),
            to: "Plugins/a/plugin.toml"
        )
        try fixture.folder.write(manifest("b", Self.declaration), to: "Plugins/b/plugin.toml")
        let folders = [fixture.folder.file("Plugins")]
        #expect(try fixture.registry().broken.map(\.folderName) == ["a"])
        let catalog = try ModelCatalog(PluginLedgers(folders: folders).declarations)
        let registry = PluginRegistry(folders: folders, today: .latest, catalog: catalog)
        #expect(registry.plugins.map(\.id) == ["a", "b"])
    }

    @Test(arguments: ["a", #"\u0061"#])
    func ofTwoPluginsWithOneIdTheFirstFolderCounts(_ written: String) throws {
        let fixture = try PluginFixture()
        try fixture.folder.write(manifest(written, ""), to: "own/a/plugin.toml")
        try fixture.folder.write(manifest("a", Self.declaration), to: "installed/a/plugin.toml")
        let own = fixture.folder.file("own")
        let installed = fixture.folder.file("installed")
        #expect(PluginLedgers(folders: [own, installed]).declarations.isEmpty)
        #expect(PluginLedgers(folders: [installed, own]).declarations.count == 1)
    }

    @Test(arguments: [
        "[ledgers", "ledgers = 3", "id = \"a\"\nledgers = \"\u{0}\"", "[ledgers.\"'; DROP TABLE task;--\"]",
    ])
    func aHostileManifestDeclaresNothing(_ text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text.contains("id =") ? text : "id = \"a\"\n" + text, to: "Plugins/a/plugin.toml")
        let ledgers = PluginLedgers(folders: [folder.file("Plugins")])
        #expect(ledgers.declarations.isEmpty)
        #expect(ledgers.problems.count == 1)
    }

    @Test func aManifestThatIsNoPlainFileIsPassedOver() throws {
        let folder = try TemporaryFolder()
        try folder.write(manifest("a", Self.declaration), to: "Plugins/a/plugin.toml")
        for (name, target) in [("b", "/dev/zero"), ("c", "plugin.toml"), ("d", "/")] {
            try folder.write("", to: "Plugins/\(name)/main.lua")
            try FileManager.default.createSymbolicLink(
                atPath: folder.file("Plugins/\(name)/plugin.toml"),
                withDestinationPath: target
            )
        }
        try folder.write("", to: "Plugins/e/main.lua")
        try #require(mkfifo(folder.file("Plugins/e/plugin.toml"), 0o600) == 0)
        try folder.write(String(repeating: "# ledgers\n", count: 100_000), to: "Plugins/f/plugin.toml")
        let ledgers = PluginLedgers(folders: [folder.file("Plugins"), "/nowhere"])
        #expect(ledgers.declarations.map(\.name) == ["petition"])
        #expect(ledgers.problems.isEmpty)
    }

    @Test func declarationsTravelToWorkers() throws {
        let types = LedgerField.typeNames.map(\.type)
        let fields = types.enumerated().map { number, type in
            var type = type
            if case .choice = type { type = .choice([Choice("a", "a", zh: "a"), Choice("复访", "复访", zh: "复访")]) }
            return LedgerField(
                FieldName(rawValue: "field_\(number)"),
                type,
                label: LocalizedText("Field", zh: "字段"),
                help: "help",
                isRequired: number.isMultiple(of: 2),
                aliases: ["x", "y"]
            )
        }
        var options = RunOptions(language: .english, today: .latest)
        options.catalog = try ModelCatalog([
            LedgerDeclaration("petition", title: "Petitions", fields: fields, source: "s")
        ])
        options.access = try PluginAccess(
            department: "finance",
            seesEverything: false,
            read: ["tasks.field_3"],
            propose: [],
            catalog: options.catalog
        )
        var writer = WireWriter()
        writer.write(WorkerOptions(options))
        var reader = WireReader(writer.bytes)
        #expect(try WorkerOptions(from: &reader) == WorkerOptions(options))
    }

    @Test func declarationsThatCannotBeAreRefusedByAWorker() throws {
        var writer = WireWriter()
        let declaration = LedgerDeclaration("petition", fields: [LedgerField("a'b", .text)], source: "s")
        writer.write(WorkerOptions(RunOptions(language: .english, today: .latest)))
        // The list of declarations stands before the access: one with a wrong name is put in the place of none.
        var forged = WireWriter()
        forged.write(list: [declaration])
        var empty = WireWriter()
        empty.write(list: [LedgerDeclaration]())
        var tail = WireWriter()
        tail.write(PluginAccess.everything.department)
        tail.write(true)
        tail.write(list: ["*"])
        tail.write(list: ["*"])
        let head = writer.bytes.dropLast(empty.bytes.count + tail.bytes.count)
        var reader = WireReader(head + forged.bytes + tail.bytes)
        #expect(throws: WireError.self) { try WorkerOptions(from: &reader) }
    }
}
