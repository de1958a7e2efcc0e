import DubanExchange
import DubanModel
import DubanStore
import Foundation
import Testing
import TestSupport

struct SeedTests {
    @Test func theSampleDataIsBroughtInWithoutAnyProblem() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.file("duban.sqlite"), mode: .readWrite)
        var options = Importer.Options()
        options.derivesLeadUnits = false
        for model in Model.sampled {
            let path = ProjectFiles.path("seeds/\(model.plural).csv")
            try #require(FileManager.default.fileExists(atPath: path), "\(path) is missing")
            for attempt in 1...2 {
                let report = try Importer(model, mapping: nil, options: options)
                    .run(csv: path, into: store, actor: "test", recorded: try #require(Moment("2023-03-27")))
                #expect(report.problems.map { "\($0.line) \($0.column) \($0.message.english)" } == [], "\(path)")
                #expect(report.rows > 0)
                #expect(report.rows == (attempt == 1 ? report.created : report.unchanged), "\(path)")
            }
        }
    }

    @Test func everyFileOfTheSampleDataIsThatOfAModel() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path("seeds"))
        let tables = files.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }
        #expect(Set(tables) == Set(Model.sampled.map(\.plural)))
    }
}
