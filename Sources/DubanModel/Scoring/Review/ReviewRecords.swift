/// What a monthly review is made from, as it was known at the end of the month. Records that have nothing to do with the
/// month do no harm.
public struct ReviewRecords: Sendable {
    /// Every organization.
    public var organizations: [Record]
    /// Tasks with which anybody had to do in the month.
    public var tasks: [Record]
    /// Their units.
    public var units: [Record]
    /// Feedback on them.
    public var feedbacks: [Record]
    /// Decisions on completions.
    public var reviews: [Record]
    /// Praise and criticism.
    public var marks: [Record]

    /// Gathers records.
    public init(
        organizations: [Record] = [],
        tasks: [Record] = [],
        units: [Record] = [],
        feedbacks: [Record] = [],
        reviews: [Record] = [],
        marks: [Record] = []
    ) {
        self.organizations = organizations
        self.tasks = tasks
        self.units = units
        self.feedbacks = feedbacks
        self.reviews = reviews
        self.marks = marks
    }
}
