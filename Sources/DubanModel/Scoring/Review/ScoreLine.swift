/// One reason for points: the lines of a score add up to it, to the thousandth.
public struct ScoreLine: Sendable, Hashable {
    /// What brought the points.
    public let rule: ScoringRule
    /// The points; 0 for what is only to be known.
    public let points: Points
    /// The code of the task it is about, where it is about one.
    public let task: String?
    /// The code of the mark it is about, where it is about one.
    public let mark: String?
    /// When it came about, where that is a moment.
    public let moment: Moment?
    /// The reason in words.
    public let text: LocalizedText

    init(
        _ rule: ScoringRule,
        _ points: Points,
        task: String? = nil,
        mark: String? = nil,
        moment: Moment? = nil,
        _ text: LocalizedText
    ) {
        self.rule = rule
        self.points = points
        self.task = task
        self.mark = mark
        self.moment = moment
        self.text = text
    }

    /// The order in which an explanation has its lines: by rule, time and code, and nothing else, so that it is the same
    /// whatever order the records came in.
    static func comesFirst(_ left: ScoreLine, _ right: ScoreLine) -> Bool {
        left.order < right.order
    }

    private var order: (Int, Int64, String, String, String) {
        (ScoringRule.allCases.firstIndex(of: rule) ?? 0, moment?.encoded ?? .min, task ?? "", mark ?? "", text.english)
    }
}
