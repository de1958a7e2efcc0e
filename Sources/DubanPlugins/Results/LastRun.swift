public import DubanModel
import Foundation

/// What the checks of a workspace found when they last ran, kept beside the database. It can be removed at any time:
/// everything is new then.
public struct LastRun: Sendable {
    private struct File: Codable {
        var format: String
        var checks: [String: Check]
    }

    private struct Check: Codable {
        var asOf: String
        var findings: [String]
    }

    private static let format = "duban findings 1"
    private let path: String
    private var checks: [String: Check]

    /// Reads what is known of the last run.
    public init(workspace folder: String) {
        path = "\(folder)/\(EntryIndex.folderName)/findings.json"
        let content = FileManager.default.contents(atPath: path) ?? Data()
        let file = try? JSONDecoder().decode(File.self, from: content)
        checks = file?.format == Self.format ? file?.checks ?? [:] : [:]
    }

    /// The ids of what a check found; nil where it has never run.
    public func findings(of check: String) -> Set<String>? {
        checks[check].map { Set($0.findings) }
    }

    /// Notes what checks have found that ran to their end.
    public mutating func note(_ results: [CheckResult], asOf: CivilDate) {
        for result in results where result.failure == nil {
            checks[result.check.name] = Check(asOf: asOf.description, findings: result.findings.map(\.id))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let content = try? encoder.encode(File(format: Self.format, checks: checks)) else { return }
        let url = URL(fileURLWithPath: path)
        try? FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try? content.write(to: url, options: .atomic)
    }
}
