public import DubanModel

/// Which occurrence of each scheduled entry was last run. Without it, the last occurrence of everything is due once more.
public struct ScheduleState: Sendable {
    private let state: KeptState<[String: String]>
    private var lines: [String: String]

    /// Reads the state of a workspace.
    public init(workspace folder: String) {
        state = KeptState("schedule", workspace: folder, format: "duban schedule 2")
        lines = state.read() ?? [:]
    }

    /// The occurrence of a line that was run last; nil where none was.
    public func lastRun(of line: ScheduleLine, in plugin: String) -> Moment? {
        lines[Self.key(line, plugin)].flatMap { Moment($0) }
    }

    /// Notes that an occurrence has been run.
    public mutating func note(_ line: ScheduleLine, in plugin: String, occurrence: Moment) throws {
        lines[Self.key(line, plugin)] = occurrence.description
        try state.write(lines)
    }

    /// What tells a line from the others: not when it is due, so that a change of that runs nothing twice.
    private static func key(_ line: ScheduleLine, _ plugin: String) -> String {
        let arguments = line.arguments.sorted { $0.key < $1.key }.map { " --\($0.key) \($0.value)" }.joined()
        return "\(plugin).\(line.entry)\(arguments)\(line.output.map { " > \($0)" } ?? "")"
    }
}
