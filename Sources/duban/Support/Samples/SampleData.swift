import DubanExchange
import DubanModel
import DubanStore
import Foundation

/// The sample data of a city's 80th weekly meeting.
struct SampleData {
    /// The folder of its files.
    let seeds: String

    /// The day of the meeting, on which the sample stands still.
    static let day = CivilDate(year: 2023, month: 3, day: 27) ?? .earliest

    /// Brings it into a workspace.
    func load(into workspace: Workspace) throws {
        let store = try workspace.open(.readWrite)
        var options = Importer.Options()
        // The sample lists every unit with its own dates.
        options.derivesLeadUnits = false
        for (model, path) in files(of: workspace.catalog) {
            let report = try Importer(model, mapping: nil, options: options)
                .run(csv: path, into: store, actor: "sample", recorded: Environment.now)
            if report.problemCount > 0 {
                ImportCommand.list(report.problems, of: report.problemCount, file: path)
                throw CommandFailure(.usage, LocalizedText("the sample data could not be loaded", zh: "无法载入示例数据"))
            }
        }
        try store.optimize()
    }

    /// The files, each after what its records refer to: those of the meeting, then what departments keep themselves,
    /// `departments/KIND-NAME.csv`, whose columns may be fields that their plugins declare.
    private func files(of catalog: ModelCatalog) -> [(Model, String)] {
        let place = "\(seeds)/departments"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place))?.sorted() ?? []
        let own = catalog.all.map { ($0, "\(seeds)/\($0.plural).csv") }
        let departments = catalog.all.flatMap { model in
            names.filter { $0.hasPrefix("\(model.plural)-") && $0.hasSuffix(".csv") }.map { (model, "\(place)/\($0)") }
        }
        return (own + departments).filter { FileManager.default.fileExists(atPath: $0.1) }
    }
}
