import LuaHost

/// Where the time of a run went: by call and by line.
public struct RunProfile: Sendable, Equatable {
    /// A function as called by another one, with all such calls together.
    struct Call: Sendable, Equatable {
        /// The place of the caller among all; nil for what was called by nobody.
        let parent: Int?
        let name: String
        let count: Int
        /// Without what it called.
        let nanoseconds: Int
    }

    /// A line of a file.
    public struct Line: Sendable, Equatable {
        /// How messages name the file, and the line's number.
        public let place: String
        /// How often it ran.
        public let count: Int
        /// How long that took, without what was called from it.
        public let nanoseconds: Int
    }

    /// The calls, callers before those that they called.
    let calls: [Call]
    let lines: [Line]

    init(calls: [Call], lines: [Line]) {
        self.calls = calls
        self.lines = lines
    }

    /// What an interpreter has measured.
    init(_ interpreter: LuaInterpreter) {
        calls = interpreter.watchedCalls().map { call in
            Call(parent: call.parent, name: call.name, count: call.calls, nanoseconds: call.nanoseconds)
        }
        lines = interpreter.watchedLines().filter { $0.chunk.hasPrefix("@") }.map { line in
            Line(place: "\(line.chunk.dropFirst()):\(line.line)", count: line.count, nanoseconds: line.nanoseconds)
        }
    }

    /// The lines that took longest, the longest first.
    public func busiestLines(_ count: Int) -> [Line] {
        Array(lines.sorted { ($1.nanoseconds, $0.place) < ($0.nanoseconds, $1.place) }.prefix(count))
    }

    /// The functions that took longest by themselves, over all their callers.
    public func busiestCalls(_ count: Int) -> [Line] {
        var sums: [String: (count: Int, nanoseconds: Int)] = [:]
        for call in calls {
            let sum = sums[call.name] ?? (0, 0)
            sums[call.name] = (sum.count + call.count, sum.nanoseconds + call.nanoseconds)
        }
        let all = sums.map { Line(place: $0.key, count: $0.value.count, nanoseconds: $0.value.nanoseconds) }
        return Array(all.sorted { ($1.nanoseconds, $0.place) < ($0.nanoseconds, $1.place) }.prefix(count))
    }

    /// A line for each stack of calls with its own time in microseconds, `a;b;c 120`: what flame graph tools read.
    ///
    /// - Parameter root: the frame that stands below all.
    public func collapsedStacks(root: String) -> String {
        var stacks: [String] = []
        var text = ""
        for call in calls {
            // A caller stands before what it called, so its stack is known.
            let below = call.parent.flatMap { stacks.indices.contains($0) ? stacks[$0] : nil } ?? Self.frame(root)
            stacks.append("\(below);\(Self.frame(call.name))")
            let microseconds = call.nanoseconds / 1_000
            if microseconds > 0 { text += "\(stacks[stacks.count - 1]) \(microseconds)\n" }
        }
        return text
    }

    /// A name without what separates frames.
    private static func frame(_ name: String) -> String {
        let plain = name.map { $0 == ";" || $0.isNewline ? "," : $0 }
        return plain.isEmpty ? "?" : String(plain)
    }
}
