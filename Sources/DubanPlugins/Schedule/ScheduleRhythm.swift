public import DubanModel

/// How often something scheduled comes round.
public enum ScheduleRhythm: Sendable, Hashable {
    /// Every day.
    case day
    /// Every day on which the office works.
    case workday
    /// A day of every week.
    case weekday(Weekday)
    /// A day of every month.
    case month
    /// A day of the first month of every quarter.
    case quarter
    /// A day of every January.
    case year

    private static let all: [ScheduleRhythm] =
        [.day, .workday] + Weekday.allCases.map { .weekday($0) } + [.month, .quarter, .year]

    /// What may be written for it.
    static let names = all.map(\.name)

    init?(_ name: String) {
        guard let rhythm = Self.all.first(where: { $0.name == name }) else { return nil }
        self = rhythm
    }

    /// Its name in manifests.
    public var name: String { label.english }

    /// What people read.
    public var label: LocalizedText {
        switch self {
        case .day: LocalizedText("day", zh: "每日")
        case .workday: LocalizedText("workday", zh: "每个工作日")
        case .weekday(let day): day.label
        case .month: LocalizedText("month", zh: "每月")
        case .quarter: LocalizedText("quarter", zh: "每季度")
        case .year: LocalizedText("year", zh: "每年")
        }
    }

    /// Whether a number of a day belongs to it.
    public var hasDay: Bool { period != nil }

    /// The kind of period of which a certain day is meant; nil where no number of a day belongs to it.
    var period: Period.Kind? {
        switch self {
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        case .day, .workday, .weekday: nil
        }
    }
}
