/// What a worker is asked of a plugin's checks before the plugin is loaded: how they are run together, where it is known
/// what they are and what they said.
struct CheckRenewal {
    /// What is known to have been said, by the checks' names.
    private(set) var known: [String: KnownVerdicts] = [:]
    private(set) var questions: [PlanQuestion] = []
    /// Whether something is known of each of them: otherwise there is more to do than to renew a few verdicts, and nothing
    /// is asked before it is known who else may help.
    var wasAsked: Bool { !questions.isEmpty && questions.allSatisfy { $0.known != nil } }

    /// - Parameter checks: what the plugin is expected to register of what is to be run.
    init(_ checks: [EntryDescription], keeper: VerdictKeeper) {
        for check in checks where check.mayShareRows {
            let verdicts = keeper.verdicts(of: check.name)
            known[check.name] = verdicts
            questions.append(PlanQuestion(check: check.id, known: verdicts?.state))
        }
    }
}

extension EntryDescription {
    /// Whether it is a check that may go over rows together with others.
    var mayShareRows: Bool { kind == .check && model != nil }
}
