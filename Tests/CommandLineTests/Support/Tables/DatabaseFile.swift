import Foundation
import Testing

/// A database file that tests look into and tamper with past Duban, by the engine's own program.
struct DatabaseFile {
    let path: String

    /// The lines that a query gives, columns with bars between.
    func lines(_ sql: String) throws -> [String] {
        try run(sql).split(separator: "\n").map(String.init)
    }

    /// Runs statements.
    func execute(_ sql: String) throws {
        _ = try run(sql)
    }

    private func run(_ sql: String) throws -> String {
        let engine = try #require(DatabaseEngine.path)
        let result = try Workbench().run(program: engine, ["-cmd", ".timeout 30000", path, sql])
        try #require(result.exitCode == 0, "\(sql): \(result.errors)")
        return result.output
    }
}
