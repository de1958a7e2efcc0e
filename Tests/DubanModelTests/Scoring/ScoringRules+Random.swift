import DubanModel
import TestSupport

extension ScoringRules {
    /// Rules that somebody might set.
    static func random(using random: inout RandomNumbers) -> ScoringRules {
        func points(_ range: ClosedRange<Int64>) -> Points {
            Points(thousandths: .random(in: range, using: &random))
        }
        func loss() -> RolePoints { RolePoints(lead: points(-9000...0), support: points(-5000...0)) }
        func gain() -> RolePoints { RolePoints(lead: points(0...9000), support: points(0...5000)) }
        var rules = ScoringRules()
        rules.base = points(-10_000...100_000)
        rules.done = gain()
        rules.late = loss()
        rules.praise = gain()
        rules.criticism = loss()
        rules.returned = loss()
        rules.lateFeedback = points(-500...0)
        rules.missingFeedback = points(-900...0)
        if Bool.random(using: &random) { rules.cap = points(80_000...110_000) }
        if Bool.random(using: &random) { rules.floor = points(0...80_000) }
        rules.ties = TieRule.allCases.randomElement(using: &random) ?? .shared
        rules.withoutTasks = IdleRule.allCases.randomElement(using: &random) ?? .base
        rules.lateBy = LatenessRule.allCases.randomElement(using: &random) ?? .task
        rules.feedbackEvery = FeedbackInterval.allCases.randomElement(using: &random) ?? .week
        rules.feedbackFrom = FeedbackSource.allCases.randomElement(using: &random) ?? .lead
        rules.feedbackGrace = .random(in: 0...5, using: &random)
        rules.top = .random(in: 0...5, using: &random)
        rules.bottom = .random(in: 0...5, using: &random)
        if Bool.random(using: &random) {
            rules.groups = [
                ReviewGroup(name: "areas", kinds: ["county", "zone"]),
                ReviewGroup(name: "rest", kinds: ["department", "district"]),
            ]
        }
        return rules
    }
}
