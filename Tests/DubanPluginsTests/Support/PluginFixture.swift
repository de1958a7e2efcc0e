import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import Foundation
import Testing

import struct DubanModel.Record
import TestSupport

/// A database with ``SampleRecords`` and a folder for plugins and scripts, of a test's own.
final class PluginFixture {
    let folder: TemporaryFolder
    let store: Store
    var language = Language.english
    var today = "2023-03-27"
    /// What scripts and plugins may read.
    var access = PluginAccess.everything
    /// The models that they know.
    var catalog = ModelCatalog.standard

    init(language: Language = .english, today: String = "2023-03-27") throws {
        folder = try TemporaryFolder()
        let path = folder.file("duban.sqlite")
        try SampleRecords.database.get().write(to: URL(fileURLWithPath: path))
        store = try Store(path: path, mode: .readWrite)
        self.language = language
        self.today = today
    }

    func options(settings: [String: String] = [:]) throws -> RunOptions {
        RunOptions(
            language: language,
            today: try #require(CivilDate(today)),
            pluginSettings: settings,
            access: access,
            catalog: catalog
        )
    }

    func read<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
        try store.read(asOf: AsOf(try #require(CivilDate(today))), body)
    }

    /// Adds a record to the sample.
    func put(_ model: Model, _ values: [FieldName: String]) throws {
        try store.write(actor: "test", recorded: try #require(Moment("2023-03-27"))) { transaction in
            try SampleRecords.put(model, values, into: transaction)
        }
    }

    /// Runs a script and gives what it prints, a text a call.
    func printed(_ source: String) throws -> [String] {
        var lines: [String] = []
        _ = try run(source) { lines.append($0) }
        return lines
    }

    /// What one Lua expression gives, as `print` shows it.
    func value(_ expression: String) throws -> String {
        try #require(try printed("print(\(expression))").first)
    }

    /// The message with which a script ends; empty where it ends well.
    func failure(_ source: String) throws -> String {
        guard let error = try error(source) else { return "" }
        #expect(error.kind == .runtime)
        return error.message.english
    }

    /// The error with which a script ends; nil where it ends well.
    func error(_ source: String) throws -> PluginError? {
        do throws(PluginError) {
            _ = try run(source) { _ in }
            return nil
        } catch {
            return error
        }
    }

    /// The document that a script returns.
    func document(_ source: String) throws -> Document {
        try #require(try run(source) { _ in })
    }

    private func run(_ source: String, output: @escaping (String) -> Void) throws(PluginError) -> Document? {
        let result: Result<Document?, PluginError>
        do {
            let options = try options()
            result = try read { snapshot in
                Result { () throws(PluginError) in
                    try ScriptRunner.run(
                        Array(source.utf8),
                        named: "script.lua",
                        arguments: [],
                        options: options,
                        snapshot: snapshot,
                        output: output
                    )
                }
            }
        } catch {
            throw PluginError(.usage, LocalizedText("\(error)"))
        }
        return try result.get()
    }
}
