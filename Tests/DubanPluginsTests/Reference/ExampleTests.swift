import DubanModel
import DubanStore
import Foundation
import TestSupport
import Testing

@testable import DubanPlugins

/// Every example of the reference, and every block of Lua in the documents, is run.
struct ExampleTests {
    private static let names = APIExamples.all.keys.sorted()

    @Test(arguments: names)
    func everyExampleRuns(_ name: String) throws {
        let code = try #require(APIExamples.all[name])
        let fixture = try PluginFixture()
        let main: String
        let kind: EntryKind
        switch name {
        case _ where name.hasPrefix("duban.") && EntryKind(rawValue: String(name.dropFirst("duban.".count))) != nil:
            return try runEntries(code, fixture)
        case _ where name.hasPrefix("document") || name == "duban.document": (main, kind) = ("report", .report)
        case _ where name.hasPrefix("changes.") || name == "duban.changes": (main, kind) = ("command", .command)
        default: (main, kind) = ("check", .check)
        }
        let plugin = try loaded("duban.\(main) { id = 'it', run = function(ctx)\n\(code)\nend }", fixture)
        try fixture.read { snapshot in
            if kind == .check {
                let result = try plugin.result(of: "it", arguments: [:], snapshot: snapshot)
                if let failure = result.failure { throw failure }
            } else {
                _ = try plugin.product(of: "it", [kind], arguments: [:], snapshot: snapshot)
            }
        }
    }

    /// A plugin of the present level of the API.
    private func loaded(_ main: String, _ fixture: PluginFixture) throws -> LoadedPlugin {
        try fixture.folder.write(main, to: "Plugins/tool/main.lua")
        let manifest = PluginFixture.manifest.replacing("api = 1", with: "api = \(PluginManifest.currentAPI)")
        try fixture.folder.write(
            manifest + "permissions = { read = [\"*\"], propose = [\"*\"] }",
            to: "Plugins/tool/plugin.toml"
        )
        return try LoadedPlugin(fixture.registry().plugin("tool"), options: fixture.options()) { _ in }
    }

    /// An example that registers entries: each of them is run, too.
    private func runEntries(_ code: String, _ fixture: PluginFixture) throws {
        let plugin = try loaded(code, fixture)
        try fixture.read { snapshot in
            for entry in plugin.entries {
                switch entry.kind {
                case .check:
                    let result = try plugin.result(of: entry.id, arguments: [:], snapshot: snapshot)
                    if let failure = result.failure { throw failure }
                case .report, .exporter:
                    _ = try plugin.product(of: entry.id, [entry.kind], arguments: [:], snapshot: snapshot)
                case .command:
                    let code = try snapshot.records(Query(.organization, limit: 1)).first?["code"].text ?? ""
                    let arguments = entry.parameters.isEmpty ? [:] : [entry.parameters[0].name: code]
                    _ = try plugin.product(of: entry.id, [.command], arguments: arguments, snapshot: snapshot)
                case .importer:
                    let input = EntryInput.file(name: "x", content: Array("a\nb\n".utf8))
                    let product = try plugin.product(
                        of: entry.id,
                        [.importer],
                        arguments: [:],
                        input: input,
                        snapshot: snapshot
                    )
                    guard case .records(let records) = product else { return }
                    #expect(records.count == 2)
                case .hook:
                    _ = try plugin.product(
                        of: entry.id,
                        [.hook],
                        arguments: [:],
                        input: .events([]),
                        snapshot: snapshot
                    )
                case .field: break
                }
            }
        }
    }

    @Test func examplesBelongToMembersThatThereAre() {
        let members = Set(APIReference.pages().flatMap { page in page.entries.map { "\(page.name).\($0.name)" } })
        for name in Self.names { #expect(members.contains(name), "\(name)") }
    }

    /// The blocks of Lua in the documents that people read first.
    @Test(arguments: [
        "README.md", "docs/permissions.md", "docs/testing-plugins.md", "docs/writing-plugins.md",
        "docs/distributing.md", "docs/ledgers.md", "docs/projects-and-indicators.md", "docs/meetings.md",
    ])
    func everyBlockOfLuaInTheDocumentsIsLua(_ file: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
        let blocks = text.components(separatedBy: "```lua\n").dropFirst().map { $0.components(separatedBy: "\n```")[0] }
        for block in blocks {
            let fixture = try PluginFixture()
            if block.contains("describe(") {
                #expect(LuaParser.statements(Array(block.utf8)) != nil, "\(block)")
            } else if block.firstMatch(of: #/duban\.(report|check|command|hook|field|importer|exporter)/#) != nil {
                let plugin = try fixture.plugin(block, manifest: "permissions = { read = [\"*\"], propose = [\"*\"] }")
                let findings = try PluginLinter(plugin, options: fixture.options()).findings()
                // Settings and the fields of ledgers stand in a manifest that is not shown.
                let isShown = { (rule: LintFinding.Rule) in
                    rule != .undeclared && !(rule == .unknownField && file.contains("ledgers"))
                }
                #expect(findings.filter { $0.severity == .error && isShown($0.rule) } == [], "\(block)")
            } else {
                #expect(LuaParser.statements(Array(block.utf8)) != nil, "\(block)")
            }
        }
    }
}
