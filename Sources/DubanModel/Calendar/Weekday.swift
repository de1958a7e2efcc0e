/// A day of the week.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
    /// The first day of a week.
    case monday = 1
    /// The second.
    case tuesday
    /// The third.
    case wednesday
    /// The fourth.
    case thursday
    /// The fifth.
    case friday
    /// The sixth.
    case saturday
    /// The last.
    case sunday

    /// Reads a day as settings write it: `monday`, or `周一`.
    public init?(_ written: String) {
        let day = Weekday.allCases.first {
            $0.label.english == written.lowercased() || $0.label.simplifiedChinese == written
        }
        guard let day else { return nil }
        self = day
    }

    /// What people read.
    public var label: LocalizedText {
        switch self {
        case .monday: LocalizedText("monday", zh: "周一")
        case .tuesday: LocalizedText("tuesday", zh: "周二")
        case .wednesday: LocalizedText("wednesday", zh: "周三")
        case .thursday: LocalizedText("thursday", zh: "周四")
        case .friday: LocalizedText("friday", zh: "周五")
        case .saturday: LocalizedText("saturday", zh: "周六")
        case .sunday: LocalizedText("sunday", zh: "周日")
        }
    }
}
