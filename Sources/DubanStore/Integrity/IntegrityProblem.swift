public import DubanModel

/// Something about a workspace that is not as it must be.
public struct IntegrityProblem: Sendable, Hashable {
    /// What was looked at when it was found.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The database file itself, by the engine's own check.
        case engine
        /// References from one record to another.
        case reference
        /// Records against what their events say.
        case replay
        /// Observations against what their indicators demand.
        case observation
        /// Evidence against the hashes under which it is kept.
        case evidence
        /// The calendar against the years that records speak of.
        case calendar
    }

    /// What was looked at.
    public let kind: Kind
    /// The code of the record that it is about, where it is about one.
    public let code: String?
    /// The whole message.
    public let message: LocalizedText

    /// Describes a problem.
    public init(_ kind: Kind, code: String? = nil, _ message: LocalizedText) {
        self.kind = kind
        self.code = code
        self.message = message
    }
}
