import DubanModel

/// Gathers what a check reports and gives each finding its id.
final class FindingCollector {
    private let check: EntryDescription
    private var timesSeen: [String: Int] = [:]
    private(set) var findings: [Finding] = []

    init(check: EntryDescription) {
        self.check = check
    }

    /// The id is made of the check, the record and the finding's key; a second finding with all of them the same is
    /// numbered.
    func add(message: String, subject: Finding.Subject?, key: String?, data: [(String, JSONValue)]) {
        var id = check.name
        if let subject { id += ":\(subject.model)/\(subject.code)" }
        if let key { id += "#\(key)" }
        let count = (timesSeen[id] ?? 0) + 1
        timesSeen[id] = count
        if count > 1 { id += "#\(count)" }
        findings.append(
            Finding(
                id: id,
                check: check.name,
                severity: check.severity ?? .warning,
                message: message,
                subject: subject,
                data: data
            )
        )
    }
}
