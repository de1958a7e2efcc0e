import DubanModel
import Foundation

/// The tests of a plugin: the Lua files of its folder `tests`.
public struct PluginTests: Sendable {
    /// The folder of a plugin's tests.
    public static let folder = "tests"
    /// The folder of the documents that tests compare with, below it.
    public static let goldenFolder = "golden"

    /// The plugin.
    public let plugin: Plugin
    /// The names of the files, in order.
    public let files: [String]

    private static let longest = 1 << 20

    /// Finds the tests of a plugin.
    public init(of plugin: Plugin) {
        self.plugin = plugin
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(plugin.folder)/\(Self.folder)")) ?? []
        files = names.filter { $0.hasSuffix(".lua") }.sorted()
    }

    /// Whether any test asks for the sample data, which takes a moment to make.
    public var mentionsSample: Bool {
        let folder = "\(plugin.folder)/\(Self.folder)"
        let fixtures = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/fixtures")) ?? []
        return (files + fixtures.map { "fixtures/\($0)" }).contains { name in
            let content = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
            return content.range(of: Data("\"\(PreparedFixtures.sampleName)\"".utf8)) != nil
        }
    }

    /// A file with all that its run needs.
    func file(
        _ name: String,
        fixtures: PreparedFixtures,
        measuresCoverage: Bool,
        filter: String
    ) throws(PluginError) -> TestFile {
        let displayName = "\(plugin.displayFolder)/\(Self.folder)/\(name)"
        let path = "\(plugin.folder)/\(Self.folder)/\(name)"
        guard let content = FileManager.default.contents(atPath: path), content.count <= Self.longest else {
            throw PluginError(
                .usage,
                LocalizedText(
                    "cannot read \(displayName): expected a file of at most \(Self.longest >> 20) MiB",
                    zh: "无法读取 \(displayName)：应为不超过 \(Self.longest >> 20) MiB 的文件"
                )
            )
        }
        let settings = fixtures.fixtures.map { ($0.name, $0.settings) }
        return TestFile(
            name: displayName,
            source: Array(content),
            settings: Dictionary(settings) { first, _ in first },
            golden: golden(),
            measuresCoverage: measuresCoverage,
            filter: filter
        )
    }

    private func golden() -> [String: String] {
        let place = "\(plugin.folder)/\(Self.folder)/\(Self.goldenFolder)"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        var golden: [String: String] = [:]
        for name in names where name.hasSuffix(".md") {
            let content = FileManager.default.contents(atPath: "\(place)/\(name)") ?? Data()
            if content.count <= Self.longest { golden[name] = String(decoding: content, as: UTF8.self) }
        }
        return golden
    }

    /// Keeps a document that a test has made as the one to compare with from now on.
    public func keep(_ golden: TestCase.Golden) throws(PluginError) {
        let place = "\(Self.folder)/\(Self.goldenFolder)/\(golden.name)"
        try DiskFile.write(
            golden.made.utf8,
            to: "\(plugin.folder)/\(place)",
            displayName: "\(plugin.displayFolder)/\(place)"
        )
    }
}
