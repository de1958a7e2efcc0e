/// What a look at a workspace's integrity has found.
public struct IntegrityReport: Sendable {
    /// Records whose events were replayed.
    public internal(set) var records = 0
    /// Events that were replayed.
    public internal(set) var events = 0
    /// Files of evidence that were read.
    public internal(set) var files = 0
    /// How many things are wrong.
    public private(set) var problemCount = 0
    /// The first of them, at most ``listedProblems``.
    public private(set) var problems: [IntegrityProblem] = []
    /// How many things are wrong of each kind.
    public private(set) var counts: [IntegrityProblem.Kind: Int] = [:]

    /// How many problems are listed in full.
    public static let listedProblems = 100

    mutating func add(_ problem: IntegrityProblem) {
        problemCount += 1
        counts[problem.kind, default: 0] += 1
        if problems.count < Self.listedProblems { problems.append(problem) }
    }
}
