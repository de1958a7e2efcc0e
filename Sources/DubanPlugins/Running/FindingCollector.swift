import DubanModel
import LuaHost

/// Gives each finding of a check its id and hands it on.
final class FindingCollector {
    private let check: EntryDescription
    private let found: (Finding) throws -> Void
    private let numbersTwins: Bool
    private var timesSeen = FindingNumbers()
    private var count = 0

    /// A check that finds more than this tells nobody anything, and would fill the memory of whoever listens.
    static let limit = 100_000
    /// The most bytes of one finding's texts: more than anybody reads.
    static let largestFinding = 64 << 10

    /// - Parameter numbersTwins: whether findings with the same id are numbered here, which needs all of a check's.
    init(check: EntryDescription, numbersTwins: Bool = true, found: @escaping (Finding) throws -> Void) {
        self.check = check
        self.numbersTwins = numbersTwins
        self.found = found
    }

    func add(message: String, subject: Finding.Subject?, key: String?, data: [(String, JSONValue)]) throws {
        count += 1
        guard count <= FindingCollector.limit else {
            throw LuaError(
                .runtime,
                "more than \(FindingCollector.limit) findings: narrow the check with 'where', or report a summary",
                zh: "发现超过 \(FindingCollector.limit) 条：请用 where 缩小范围，或只报告汇总"
            )
        }
        var finding = Finding(
            check: check.name,
            severity: check.severity ?? .warning,
            message: message,
            subject: subject,
            key: key,
            data: data
        )
        if numbersTwins { timesSeen.number(&finding) }
        guard finding.size <= FindingCollector.largestFinding else {
            throw LuaError(
                .argument,
                "a finding of \(finding.size) bytes is too long: expected at most \(FindingCollector.largestFinding)",
                zh: "一条发现长达 \(finding.size) 字节：最多 \(FindingCollector.largestFinding)"
            )
        }
        try found(finding)
    }
}
