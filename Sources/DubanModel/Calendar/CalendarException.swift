/// A day that is not what its place in the week says: a holiday, or a weekend day on which people work.
public struct CalendarException: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// Whether people work on it.
    public let isWorking: Bool
    /// What it is called.
    public let name: String

    /// Describes a day.
    public init(_ date: CivilDate, isWorking: Bool, name: String = "") {
        self.date = date
        self.isWorking = isWorking
        self.name = name
    }
}
