package import DubanModel
package import DubanStore

import DubanExchange
import TestSupport

/// A workspace of made-up tasks, which is removed when the test is done with it. Where many tests only read, they share one.
package struct GeneratedWorkspace: Sendable {
    /// A day on which every task is known.
    package static let day = CivilDate("2024-01-01") ?? .latest

    private let folder: TemporaryFolder

    /// Makes the tasks; none leave an empty workspace.
    package init(tasks: Int, seed: UInt64) throws {
        folder = try TemporaryFolder()
        let store = try Store(path: folder.file("duban.sqlite"), mode: .readWrite)
        var generator = WorkloadGenerator(tasks: tasks, seed: seed)
        if tasks > 0 { try generator.fill(store) }
    }

    /// Reads it as of a day.
    package func read<Result>(asOf day: CivilDate = day, _ body: (Snapshot) throws -> Result) throws -> Result {
        try Store(path: folder.file("duban.sqlite"), mode: .readOnly).read(asOf: AsOf(day), body)
    }
}
