public import DubanModel
import Foundation

/// Which occurrence of each scheduled entry was last run, kept in the workspace's folder. It can be removed at any time:
/// the last occurrence of everything is due again then.
public struct ScheduleState: Sendable {
    private struct File: Codable {
        var format: String
        var lines: [String: String]
    }

    private static let format = "duban schedule 1"
    private let path: String
    private var lines: [String: String]

    /// Reads the state of a workspace.
    public init(workspace folder: String) {
        path = "\(folder)/\(EntryIndex.folderName)/schedule.json"
        let content = FileManager.default.contents(atPath: path) ?? Data()
        let file = try? JSONDecoder().decode(File.self, from: content)
        lines = file?.format == Self.format ? file?.lines ?? [:] : [:]
    }

    /// The occurrence of a line that was run last; nil where none was.
    public func lastRun(of line: ScheduleLine, in plugin: String) -> Moment? {
        lines[Self.key(line, plugin)].flatMap { Moment($0) }
    }

    /// Notes that an occurrence has been run.
    public mutating func note(_ line: ScheduleLine, in plugin: String, occurrence: Moment) throws {
        lines[Self.key(line, plugin)] = occurrence.description
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let content = try encoder.encode(File(format: Self.format, lines: lines))
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try content.write(to: url, options: .atomic)
    }

    /// What tells a line from the others: not when it is due, so that a change of that runs nothing twice.
    private static func key(_ line: ScheduleLine, _ plugin: String) -> String {
        let arguments = line.arguments.sorted { $0.key < $1.key }.map { " --\($0.key) \($0.value)" }.joined()
        return "\(plugin).\(line.entry)\(arguments)\(line.output.map { " > \($0)" } ?? "")"
    }
}
