public import DubanModel
import DubanStore
import Foundation

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
        try add("empty", empty, asOf: options.today, settings: nil, of: plugin, options)
        if let sample {
            try add(Self.sampleName, sample.databasePath, asOf: sample.asOf, settings: nil, of: plugin, options)
        }
        let place = "\(plugin.folder)/\(PluginTests.folder)/fixtures"
        let files = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        for file in files.sorted() where file.hasSuffix(".toml") {
            let name = String(file.dropLast(".toml".count))
            let path = "\(folder)/\(fixtures.count).sqlite"
            let read = try FixtureFile(
                path: "\(place)/\(file)",
                name: "\(plugin.displayFolder)/\(PluginTests.folder)/fixtures/\(file)",
                catalog: options.catalog
            )
            // What happens in a fixture is entered on its day.
            try read.make(at: path, recorded: Moment(read.asOf))
            try add(name, path, asOf: read.asOf, settings: read.settings, of: plugin, options)
        }
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
