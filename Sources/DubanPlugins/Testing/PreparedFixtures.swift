public import DubanModel
import DubanStore
import Foundation
import NearestName

/// The workspaces on which a plugin's tests run, made in a folder of their own.
public final class PreparedFixtures {
    /// A workspace that tests may ask for.
    struct Fixture {
        let name: String
        let databasePath: String
        let asOf: CivilDate
        /// The values of the plugin's settings in it.
        let settings: [String: SchemaValue]
    }

    private(set) var fixtures: [Fixture] = []
    private let folder: String

    /// The day of the workspace without records: no test depends on the clock.
    private static let emptyDay = CivilDate(year: 2023, month: 3, day: 27) ?? .earliest

    /// The name of the workspace that holds the sample data.
    public static let sampleName = "sample"

    /// Makes the workspaces that the files below `tests/fixtures` describe, and one without records, `empty`.
    ///
    /// - Parameters:
    ///   - sample: the database of the sample data with its day, where there is one.
    public init(
        of plugin: Plugin,
        options: RunOptions,
        sample: (databasePath: String, asOf: CivilDate)?
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("duban-tests-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let empty = "\(folder)/empty.sqlite"
        _ = try Store(path: empty, mode: .readWrite)
        try add("empty", empty, asOf: Self.emptyDay, settings: nil, of: plugin, options)
        if let sample {
            try add(Self.sampleName, sample.databasePath, asOf: sample.asOf, settings: nil, of: plugin, options)
        }
        let place = "\(plugin.folder)/\(PluginTests.folder)/fixtures"
        let files = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        let names = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(".toml".count)) }
        for name in names.sorted() {
            let file = "\(name).toml"
            let displayName = "\(plugin.displayFolder)/\(PluginTests.folder)/fixtures/\(file)"
            let read = try FixtureFile(path: "\(place)/\(file)", name: displayName, catalog: options.catalog)
            try make(read, name, displayName: displayName, of: plugin, options)
        }
    }

    private func make(
        _ file: FixtureFile,
        _ name: String,
        displayName: String,
        of plugin: Plugin,
        _ options: RunOptions
    ) throws {
        let path = "\(folder)/\(fixtures.count).sqlite"
        let base = try file.base.map { try fixture($0, displayName) }
        if let base { try FileManager.default.copyItem(atPath: base.databasePath, toPath: path) }
        let asOf = file.asOf ?? base?.asOf ?? options.today
        // What happens in a fixture is entered on its day.
        try file.make(at: path, recorded: Moment(asOf), catalog: options.catalog)
        try add(name, path, asOf: asOf, settings: file.settings, of: plugin, options)
    }

    /// The fixture that another one begins with: one of those that are always there, or one before it by name.
    private func fixture(_ name: String, _ file: String) throws(PluginError) -> Fixture {
        if let fixture = fixtures.first(where: { $0.name == name }) { return fixture }
        let known = fixtures.map(\.name)
        let list = known.joined(separator: "、")
        throw PluginError(
            .usage,
            LocalizedText(
                "base '\(name.shortened)' is no fixture before this one\(NearestName.hintOrList(for: name, in: known))",
                zh: "base“\(name.shortened)”不是排在前面的测试数据（现有：\(list)）"
            ).about(file)
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func add(
        _ name: String,
        _ path: String,
        asOf: CivilDate,
        settings: String?,
        of plugin: Plugin,
        _ options: RunOptions
    ) throws {
        var own = options
        own.today = asOf
        own.pluginSettings = settings.map { [plugin.id: $0] } ?? [:]
        fixtures.append(
            Fixture(
                name: name,
                databasePath: path,
                asOf: asOf,
                settings: try PluginPackage(plugin, options: own).settings
            )
        )
    }
}
