/// What `duban check --format json` prints, with the failures of checks.
struct SupervisedOutput: Decodable {
    struct Failure: Decodable {
        let kind: String
        let message: String
        let file: String?
        let line: Int?
        let excerpt: String?
        let traceback: [String]
        let hint: String?
    }

    struct Check: Decodable {
        let id: String
        let status: String
        let severity: String?
        let findings: Int
        let seconds: Double
        let error: Failure?

        /// What is the same in every run.
        var outcome: String { "\(id) \(status) \(severity ?? "-") \(findings) \(error?.message ?? "")" }
    }

    let summary: CheckOutput.Summary
    let checks: [Check]
    let findings: [CheckOutput.Finding]

    func check(_ name: String) -> Check? { checks.first { $0.id == name } }

    /// What the checks of all plugins but some came to, in their order.
    func others(than isHostile: (_ plugin: String) -> Bool) -> Others {
        func isOther(_ name: String) -> Bool { !isHostile(String(name.prefix { $0 != "." })) }
        return Others(
            outcomes: checks.filter { isOther($0.id) }.map(\.outcome),
            findings: findings.filter { isOther($0.check) }
        )
    }

    struct Others: Equatable {
        let outcomes: [String]
        let findings: [CheckOutput.Finding]
    }
}
