public import DubanModel

/// The state of knowledge that a run sees.
public struct AsOf: Sendable, Hashable {
    /// What had taken effect by the end of this day counts.
    public let date: CivilDate
    /// When given, what had been recorded by this moment counts and nothing later.
    public let knownAt: Moment?

    /// Makes a state of knowledge.
    public init(_ date: CivilDate, knownAt: Moment? = nil) {
        self.date = date
        self.knownAt = knownAt
    }

    /// The last moment that counts.
    public var moment: Moment { Moment(date) }
}
