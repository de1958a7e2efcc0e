import DubanModel
import TestSupport
import Testing

@testable import DubanPlugins

/// Selecting entries by expressions.
struct SelectorTests {
    private static func manifest(_ id: String, _ department: String) throws -> PluginManifest {
        try PluginManifest(
            text: "id = \"\(id)\"\nversion = \"1.0.0\"\napi = 1\ndepartment = \"\(department)\"",
            path: "plugin.toml",
            today: .earliest
        )
    }

    private static func entry(
        _ name: String,
        _ kind: EntryKind = .check,
        _ severity: Severity? = .warning,
        model: String? = nil,
        tags: [String] = []
    ) -> EntryDescription {
        EntryDescription(
            name: name,
            kind: kind,
            title: "",
            documentation: "",
            parameters: [],
            severity: severity,
            model: model,
            tags: tags
        )
    }

    private static let entries: [EntryDescription] = [
        entry("statistics.fell", .check, .error, model: "observation", tags: ["quarter"]),
        entry("statistics.missing", .check, .warning, tags: ["slow"]),
        entry("statistics.note", .check, .note, tags: ["quarter", "slow"]),
        entry("statistics.start", .report, nil, tags: ["quarter"]),
        entry("supervision.overdue", .check, .error, model: "task"),
        entry("supervision.weekly", .report, nil),
        entry("county-a.late", .check, .note, model: "task"),
    ]

    private func selected(_ text: String) throws -> [String] {
        let selector = try EntrySelector(text)
        let manifests = [
            "statistics": try Self.manifest("statistics", "statistics"),
            "supervision": try Self.manifest("supervision", "supervision-office"),
            "county-a": try Self.manifest("county-a", "county-a"),
        ]
        return try Self.entries.filter { entry in
            let manifest = try #require(manifests[entry.plugin])
            let isMeant = selector.matches(entry, of: manifest)
            if isMeant { #expect(selector.mayMatch(manifest), "a plugin left out although \(entry.name) is meant") }
            return isMeant
        }.map(\.name)
    }

    @Test(arguments: [
        ("*", 7), ("statistics", 4), ("stat*", 4), ("s*", 6), ("*.overdue", 1), ("supervision.*", 2), ("slow", 2),
        ("not slow", 5), ("tag:quarter", 3), ("tag:q*,slow", 4), ("kind:report", 2), ("kind:check and slow", 2),
        ("severity>=warning", 3), ("severity:note", 2), ("severity<error", 3), ("severity<=note", 2),
        ("severity > warning", 2), ("model:task", 2), ("department:statistics,county-*", 5),
        ("department:statistics and (severity>=warning or tag:quarter) and not slow", 2),
        ("department：statistics and （severity>=warning or tag:quarter）", 4),
        ("statistics or supervision and kind:report", 5), ("(statistics or supervision) and kind:report", 2),
        ("not (statistics or supervision)", 1), ("NOT statistics AND NOT supervision", 1), ("not not slow", 2),
        ("'statistics'", 4), ("plugin:\"county-a\"", 1), ("severity=error", 2), ("severity==error", 2),
    ])
    func selects(_ text: String, _ count: Int) throws {
        #expect(try selected(text).count == count)
    }

    @Test func theExampleOfTheDocsSelectsByDepartmentSeverityAndTag() throws {
        let text = "department:statistics and (severity>=warning or tag:quarter) and not slow"
        #expect(try selected(text) == ["statistics.fell", "statistics.start"])
    }

    @Test(arguments: [
        ("", "ends where a plugin, an entry"), ("statistics and", "ends where a plugin"),
        ("(statistics", "ends where ')' is expected"), ("statistics)", "has ')' at character 11"),
        ("statistics supervision", "has 'supervision' at character 12 where and, or, or the end is expected"),
        ("or slow", "has 'or' at character 1"), ("tag:", "ends where a value of tag is expected"),
        ("tga:slow", "has no condition 'tga'; did you mean 'tag'?"), ("kind:chek", "has no kind 'chek': expected"),
        ("severity>=high", "has no severity 'high': expected note, warning, error"),
        ("tag>=slow", "only severity has an order, write tag:…"), ("tag:\"slow", "never closed"),
        ("name:x", "has no condition 'name'"), ("tag:a,", "ends where a value of tag is expected"),
    ])
    func saysWhereItCannotBeUnderstood(_ text: String, _ message: String) throws {
        let error = try #require(throws: PluginError.self) { try EntrySelector(text) }
        #expect(error.kind == .usage)
        #expect(error.message.english.contains(message), "\(error.message.english)")
    }

    @Test func deepNestingIsRefusedAndNeverOverflows() {
        for sign in ["(", "not "] {
            let text = String(repeating: sign, count: 1000) + "x"
            #expect(throws: PluginError.self) { try EntrySelector(text) }
        }
        #expect(throws: PluginError.self) { try EntrySelector(String(repeating: "x", count: 5000)) }
    }

    @Test func onlyAPlainWordIsAName() throws {
        #expect(try EntrySelector("supervision.overdue").name == "supervision.overdue")
        for text in ["s*", "tag:slow", "not slow", "a or b"] { #expect(try EntrySelector(text).name == nil) }
    }

    @Test func namesTheTermsThatApplyToNothing() throws {
        let manifest = try Self.manifest("statistics", "statistics")
        let known = Self.entries.prefix(4).map { (entry: $0, plugin: manifest) }
        let idle = try EntrySelector("department:statistcs and tag:quarter").idleTerms(among: known)
        #expect(idle.map(\.text) == ["department:statistcs"])
        #expect(idle.first.map { "\($0.hint(among: known))" }?.contains("statistics") == true)
    }

    /// Whatever is made up of its pieces is either understood or refused in words, and understood the same way twice.
    @Test func anyTextIsUnderstoodOrRefused() {
        var numbers = RandomNumbers(seed: 5)
        let pieces = [
            "and", "or", "not", "(", ")", ":", ">=", "<", "=", ",", "\"", "'", "tag", "severity", "error", "slow", "*",
            " ", "督办", "：", "statistics.fell", "\u{0}",
        ]
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
                pieces.randomElement(using: &numbers) ?? ""
            }.joined(separator: Bool.random(using: &numbers) ? " " : "")
            guard let selector = try? EntrySelector(text) else { continue }
            _ = selector.idleTerms(among: [])
        }
    }
}
