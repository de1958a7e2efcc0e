import DubanExchange
import DubanModel
import DubanStore
import Foundation
import Testing
import TestSupport

/// A workspace's store and files to import, in a folder of its own.
final class ImportFixture {
    let folder: TemporaryFolder
    let store: Store

    /// Makes a store that knows the finance and the housing bureau.
    init() throws {
        folder = try TemporaryFolder()
        store = try Store(path: folder.file("duban.sqlite"), mode: .readWrite)
        try run(.organization, "code,name,kind\nfinance,财政局,department\nhousing,住建局,department\n")
    }

    /// Writes a file and gives its path.
    func file(_ text: String, named name: String = "input.csv") throws -> String {
        try file(Data(text.utf8), named: name)
    }

    /// Writes a file and gives its path.
    func file(_ bytes: Data, named name: String = "input.csv") throws -> String {
        let path = folder.file(name)
        try bytes.write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Imports CSV text.
    @discardableResult
    func run(
        _ model: Model,
        _ csv: String,
        mapping: String? = nil,
        recorded: String = "2023-04-01",
        options change: (inout Importer.Options) -> Void = { _ in }
    ) throws -> ImportReport {
        var options = Importer.Options()
        change(&options)
        let mapping = try mapping.map { try MappingFile(path: file($0, named: "mapping.toml")).mapping(for: model) }
        return try Importer(model, mapping: mapping, options: options)
            .run(csv: file(csv), into: store, actor: "test", recorded: try #require(Moment(recorded)))
    }

    func read<Result>(_ day: String = "9999-12-31", _ body: (Snapshot) throws -> Result) throws -> Result {
        try store.read(asOf: AsOf(try #require(CivilDate(day))), body)
    }

    /// The record with a code, as of a day.
    func record(_ model: Model, _ code: String, asOf day: String = "9999-12-31") throws -> Record? {
        try read(day) { try $0.record(model, code: code) }
    }

    func count(_ model: Model, asOf day: String = "9999-12-31") throws -> Int {
        try read(day) { try $0.count(Query(model)) }
    }

    /// The bytes of the database, once the log is written back into it.
    func databaseBytes() throws -> Data {
        try store.optimize()
        return try Data(contentsOf: URL(fileURLWithPath: folder.file("duban.sqlite")))
    }
}
