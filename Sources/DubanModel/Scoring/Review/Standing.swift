/// Where an organization stands in a monthly review.
public struct Standing: Sendable, Hashable {
    /// What an organization is asked to do at the meeting.
    public enum Distinction: String, Sendable, CaseIterable {
        /// It is among the best and reports its experience.
        case reportsExperience = "reports_experience"
        /// It is among the last and says how it will improve.
        case saysHowToImprove = "says_how_to_improve"

        /// What people read.
        public var label: LocalizedText {
            switch self {
            case .reportsExperience: LocalizedText("reports experience", zh: "经验发言")
            case .saysHowToImprove: LocalizedText("says how to improve", zh: "表态发言")
            }
        }
    }

    /// The organization's code.
    public let organization: String
    /// What it is called.
    public let name: LocalizedText
    /// Whether it had a task in the month.
    public let hasTasks: Bool
    /// How many tasks it has done in time.
    public let done: Int
    /// How many of its tasks were late.
    public let late: Int
    /// Why it has the score: lines that add up to it.
    public internal(set) var lines: [ScoreLine]
    /// Its rank in its group, from 1; nil where it is not ranked.
    public internal(set) var rank: Int?
    /// How many places it has gained since the month before, negative for lost ones; nil where there is nothing to compare
    /// with.
    public internal(set) var rankChange: Int?
    /// What it is asked to do at the meeting.
    public internal(set) var distinction: Distinction?

    /// The score: the sum of its lines.
    public var score: Points { lines.map(\.points).sum }
}
