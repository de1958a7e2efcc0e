/// What is watched while an entry runs, beside its result.
public struct RunObservation: OptionSet, Sendable, Hashable {
    /// The options' bits.
    public let rawValue: Int

    /// Makes a set out of bits.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Where the numbers of a document come from.
    public static let explanation = RunObservation(rawValue: 1)
    /// Each call of the host.
    public static let trace = RunObservation(rawValue: 2)
    /// The time of each line and each call.
    public static let profile = RunObservation(rawValue: 4)

    /// All that there is.
    static let all: RunObservation = [.explanation, .trace, .profile]
}
