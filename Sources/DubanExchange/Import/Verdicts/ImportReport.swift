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
    /// Values that were left out because they are none, their rows being imported without them.
    public var doubts: [RowProblem] = []
    /// How many there are.
    public var doubtCount = 0
    /// Rows with problems that were passed over while the others were imported.
    public var rejectedRows = 0
    /// Meetings that were made because the file names them.
    public var meetingsCreated: [String] = []
    /// The rows of a spreadsheet that are no records.
    public var leftOut: [LeftOutRow] = []
    /// What becomes of each row, where it was asked for; at most ``ImportReport/listedProblems``.
    public var verdicts: [RowVerdict] = []
    /// How the file was read: its headings and what they become.
    public var layout = TableLayout(headings: [])
    /// Whether even the rows without a problem cannot be kept.
    var mustBeUndone = false
    /// Whether the workspace was left as it was because bad rows were not to be passed over, or could not.
    public var isRefused = false
    /// Whether the workspace was left as it was because that was asked for.
    public var isDryRun = false

    /// How many problems are listed in full.
    public static let listedProblems = 1000

    mutating func add(_ problem: RowProblem) {
        problemCount += 1
        if problems.count < ImportReport.listedProblems { problems.append(problem) }
    }

    mutating func add(doubt: RowProblem) {
        doubtCount += 1
        if doubts.count < ImportReport.listedProblems { doubts.append(doubt) }
    }

    mutating func add(_ verdict: RowVerdict) {
        if verdicts.count < ImportReport.listedProblems { verdicts.append(verdict) }
    }
}
