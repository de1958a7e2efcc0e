import DubanDocuments
import DubanExchange
import DubanModel
import DubanStore
import Foundation
import TestSupport
import Testing

@testable import DubanPlugins

/// The supervision plugin over the sample data, its checks and its briefing, in which one request for memory fails.
final class FaultySupervision {
    /// What a run came to.
    struct Outcome: Equatable {
        var findings: [String] = []
        var blocks = 0
        var failures: [PluginError.Kind] = []
    }

    private let folder: TemporaryFolder
    private let store: Store
    private let plugin: Plugin
    private let today: CivilDate

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(path: folder.file("duban.sqlite"), mode: .readWrite)
        today = try #require(CivilDate("2023-03-27"))
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        var options = Importer.Options()
        options.derivesLeadUnits = false
        for model in Model.sampled {
            let report = try Importer(model, mapping: nil, options: options).run(
                csv: root.appendingPathComponent("seeds/\(model.plural).csv").path,
                into: store,
                actor: "test",
                recorded: Moment(today)
            )
            try #require(report.problemCount == 0)
        }
        let registry = PluginRegistry(folders: [root.appendingPathComponent("Plugins").path], today: today)
        plugin = try registry.plugin("supervision")
    }

    /// How many requests for memory a run makes that nothing happens to.
    func allocations() throws -> Int {
        let loaded = try loaded(failingAt: 0)
        _ = try outcome(of: loaded)
        return loaded.allocationCount
    }

    /// Runs everything once.
    ///
    /// - Parameter number: the request that fails, from 1; 0 for none.
    func outcome(failingAt number: Int) throws -> Outcome {
        do throws(PluginError) {
            return try outcome(of: try loaded(failingAt: number))
        } catch {
            return Outcome(failures: [error.kind])
        }
    }

    private func loaded(failingAt number: Int) throws(PluginError) -> LoadedPlugin {
        let options = RunOptions(language: .english, today: today)
        let package = try PluginPackage(plugin, options: options)
        let traits = RuntimeTraits(failingAllocation: number)
        return try LoadedPlugin(package, options: options, traits: traits) { _ in }
    }

    private func outcome(of loaded: LoadedPlugin) throws(PluginError) -> Outcome {
        var outcome = Outcome()
        do {
            try store.read(asOf: AsOf(today)) { snapshot in
                for entry in loaded.entries where entry.kind == .check {
                    let id = String(entry.name.dropFirst("supervision.".count))
                    let result = try loaded.result(of: id, arguments: [:], snapshot: snapshot)
                    outcome.findings += result.findings.map(\.id)
                    if let failure = result.failure { outcome.failures.append(failure.kind) }
                }
                outcome.blocks = try loaded.document(of: "weekly", arguments: [:], snapshot: snapshot).blocks.count
            }
        } catch let error as PluginError {
            outcome.failures.append(error.kind)
        } catch {
            throw PluginError(.runtime, LocalizedText("\(error)"))
        }
        return outcome
    }
}
