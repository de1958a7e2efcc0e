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
        for model in workspace.catalog.all {
            let path = "\(seeds)/\(model.plural).csv"
            guard FileManager.default.fileExists(atPath: path) else { continue }
            let report = try Importer(model, mapping: nil, options: options)
                .run(csv: path, into: store, actor: "sample", recorded: Environment.now)
            if report.problemCount > 0 {
                ImportCommand.list(report.problems, of: report.problemCount, file: path)
                throw CommandFailure(.usage, LocalizedText("the sample data could not be loaded", zh: "无法载入示例数据"))
            }
        }
        try store.optimize()
    }
}
