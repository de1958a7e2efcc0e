/// What an import did, or would do.
public struct ImportReport: Sendable {
    /// Rows read.
    public var rows = 0
    /// Records that were not there before.
    public var created = 0
    /// Records of which something changed.
    public var updated = 0
    /// Records that were so already.
    public var unchanged = 0
    /// Organizations that were made because the file names them.
    public var organizationsCreated: [String] = []
    /// How many things were wrong.
    public var problemCount = 0
    /// The first of them, at most ``ImportReport/listedProblems``.
    public var problems: [RowProblem] = []
    /// Whether the workspace was left as it was.
    public var isDryRun = false

    /// How many problems are listed in full.
    public static let listedProblems = 1000

    mutating func add(_ problem: RowProblem) {
        problemCount += 1
        if problems.count < ImportReport.listedProblems { problems.append(problem) }
    }
}
