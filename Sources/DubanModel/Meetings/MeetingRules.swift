/// The rules by which a city holds its meetings, by their kinds.
public struct MeetingRules: Sendable, Hashable {
    /// The kinds of meeting, as records name them.
    public static let kinds = ["weekly", "monthly", "other"]

    private var rules: [String: MeetingRule]

    /// The rules where a workspace says nothing else: on Mondays, and on the day of the last monthly one; meetings of
    /// other kinds come as they come.
    public static let standard = MeetingRules([
        "weekly": MeetingRule(.weekly(.monday)), "monthly": MeetingRule(.monthAfterLast),
    ])

    /// Makes rules, by kind.
    public init(_ rules: [String: MeetingRule]) {
        self.rules = rules
    }

    /// The rule of a kind; nil where there is none.
    public subscript(kind: String) -> MeetingRule? {
        get { rules[kind] }
        set { rules[kind] = newValue }
    }
}
