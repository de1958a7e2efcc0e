/// What a worker is asked of checks first: how they are run together, with what they are known to have said.
struct CheckQuestions {
    /// What is known to have been said, by the checks' names.
    private(set) var known: [String: KnownVerdicts] = [:]
    private(set) var questions: [PlanQuestion] = []

    /// - Parameters:
    ///   - checks: of which only those are asked about that may go over rows together.
    ///   - keeper: what keeps their verdicts; nil where none are kept.
    init(_ checks: [EntryDescription], keeper: VerdictKeeper?) {
        for check in checks where check.mayShareRows {
            let verdicts = keeper?.verdicts(of: check.name)
            known[check.name] = verdicts
            questions.append(PlanQuestion(check: check.id, known: verdicts?.state))
        }
    }

    /// Whether something is known of each of them: otherwise there is more to do than to renew a few verdicts, and it is first
    /// to be known who else may help.
    var areAllKnown: Bool { !questions.isEmpty && questions.allSatisfy { $0.known != nil } }
}

extension EntryDescription {
    /// Whether it is a check that may go over rows together with others.
    var mayShareRows: Bool { kind == .check && model != nil }
}
