/// The rules of the monthly review, as a workspace's `[scoring]` sets them. `docs/review.md` says what each means.
///
/// Cities differ in their rules; these defaults are what several of them have in common: 80 to begin with, two points for
/// a task done as lead and one as support, five and two and a half off for a late one, one and a half for praise and
/// criticism, a tenth for late and half a point for missing feedback.
public struct ScoringRules: Sendable, Hashable {
    /// Where every score begins.
    public var base = Points(thousandths: 80_000)
    /// For a task closed in time.
    public var done = RolePoints(lead: Points(thousandths: 2000), support: Points(thousandths: 1000))
    /// For a late task.
    public var late = RolePoints(lead: Points(thousandths: -5000), support: Points(thousandths: -2500))
    /// For praise.
    public var praise = RolePoints(lead: Points(thousandths: 1000), support: Points(thousandths: 500))
    /// For criticism.
    public var criticism = RolePoints(lead: Points(thousandths: -1000), support: Points(thousandths: -500))
    /// For a completion that was returned. A rule of this program's own: a returned completion costs the office a second
    /// look, which is worth about as much as a report that never came.
    public var returned = RolePoints(lead: Points(thousandths: -500), support: Points(thousandths: -250))
    /// For feedback that came within the grace only.
    public var lateFeedback = Points(thousandths: -100)
    /// For feedback that did not come.
    public var missingFeedback = Points(thousandths: -500)
    /// The highest score that there may be; nil for none.
    public var cap: Points?
    /// The lowest score that there may be; nil for none.
    public var floor: Points?
    /// How organizations with the same score are ranked.
    public var ties = TieRule.shared
    /// What becomes of an organization without tasks.
    public var withoutTasks = IdleRule.base
    /// By whose completion lateness is judged.
    public var lateBy = LatenessRule.task
    /// How often feedback is expected.
    public var feedbackEvery = FeedbackInterval.week
    /// Who is expected to give it.
    public var feedbackFrom = FeedbackSource.lead
    /// For how many workdays after a period feedback on it is late rather than missing.
    public var feedbackGrace = 2
    /// Who is ranked against whom, in the order of the groups' names.
    public var groups = [
        ReviewGroup(name: "counties", kinds: ["county", "district", "zone"]),
        ReviewGroup(name: "departments", kinds: ["department"]),
    ]
    /// How many of the best of a group report their experience.
    public var top = 4
    /// How many of the last of a group say how they will improve.
    public var bottom = 4

    /// The rules where nothing else is set.
    public static let standard = ScoringRules()

    /// Makes the usual rules.
    public init() {}

    /// The group to which a kind of organization belongs; nil for one that is not reviewed.
    public func group(ofKind kind: String) -> ReviewGroup? {
        groups.first { $0.kinds.contains(kind) }
    }
}
