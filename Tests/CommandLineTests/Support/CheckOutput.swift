/// What `duban check --format json` prints.
struct CheckOutput: Decodable {
    struct Summary: Decodable, Equatable {
        let checks, passed, failed, errored, killed, findings: Int
    }

    struct Check: Decodable {
        let id: String
        let status: String
        let severity: String?
        let findings: Int
        let seconds: Double
        let message: String?
    }

    struct Finding: Decodable, Equatable {
        struct Subject: Decodable, Equatable {
            let model: String
            let code: String
        }

        let id: String
        let check: String
        let severity: String
        let message: String
        let subject: Subject?
    }

    let asOf: String
    let summary: Summary
    let checks: [Check]
    let findings: [Finding]

    /// The codes of the records that were found.
    var codes: Set<String> { Set(findings.compactMap { $0.subject?.code }) }

    /// The check with a name.
    func check(_ name: String) -> Check? { checks.first { $0.id == name } }
}
