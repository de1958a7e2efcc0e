import Foundation

/// What the system tells of running processes.
enum ProcessTable {
    /// The processes that a process has started and that have not ended.
    static func children(of parent: pid_t) -> [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.filter { status(of: $0)?.parent == parent && isAlive($0) }
    }

    /// Whether a process runs; one that has ended and that nobody has asked for yet does not.
    static func isAlive(_ process: pid_t) -> Bool {
        status(of: process).map { $0.state != "Z" && $0.state != "X" } ?? false
    }

    /// The threads of a process.
    static func threads(of process: pid_t) -> [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        return names.compactMap { pid_t($0) }
    }

    /// How long a process has been computing, in ticks of the system's clock.
    static func timeUsed(by process: pid_t) -> Int {
        status(of: process)?.time ?? 0
    }

    private static func status(of process: pid_t) -> (state: Substring, parent: pid_t, time: Int)? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        // What follows the name: the state, the parent, and the user time as the twelfth.
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 11, let parent = pid_t(fields[1]), let time = Int(fields[11]) else { return nil }
        return (fields[0], parent, time)
    }
}
