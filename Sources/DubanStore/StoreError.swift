public import DubanModel

/// Why a workspace could not be read or written, worded for the person at the keyboard.
public struct StoreError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Kind: String, Sendable {
        /// There is no workspace where one was looked for.
        case notAWorkspace
        /// There is one already where a new one was to be made.
        case alreadyExists
        /// `duban.toml` cannot be read or has a wrong entry.
        case invalidSettings
        /// The database was made by a newer Duban.
        case newerVersion
        /// The database engine refused.
        case database
        /// A record, a query or a change is not acceptable.
        case invalid
        /// No such record.
        case notFound
        /// What was asked for may not be read.
        case permission
    }

    /// What kind of failure it is.
    public let kind: Kind
    /// The whole message.
    public let message: LocalizedText
    /// The error beneath, where there is one.
    public let underlying: (any Error)?

    /// Makes an error.
    public init(_ kind: Kind, _ message: LocalizedText, underlying: (any Error)? = nil) {
        self.kind = kind
        self.message = message
        self.underlying = underlying
    }

    /// The message in English.
    public var description: String { message.english }
}
