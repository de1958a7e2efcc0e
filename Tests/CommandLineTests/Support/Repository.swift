import Foundation

/// Where the project's own files lie, and the real files beside it.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The path of a file of the project.
    static func file(_ path: String) -> String { root.appendingPathComponent(path).path }

    /// The city's service requests of one day; outside the project, so they may be missing.
    static let serviceRequests = root.deletingLastPathComponent().appendingPathComponent("shared/data/nyc311.csv").path

    static let hasServiceRequests = FileManager.default.fileExists(atPath: serviceRequests)

    /// A city's ledger as its office keeps it; outside the project, so it may be missing.
    static let ledger = root.deletingLastPathComponent().appendingPathComponent("shared/data/assignment-ledger.xlsx")
        .path

    static let hasLedger = FileManager.default.fileExists(atPath: ledger)

    /// The reference of the Lua API in the project's documentation.
    static let apiReference = file("docs/lua-api.md")

    static let hasAPIReference = FileManager.default.fileExists(atPath: apiReference)
}
