public import DubanModel

/// Why a file could not be brought in, worded for the person who brought it.
public struct ExchangeError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Kind: Sendable, Equatable {
        /// The file cannot be read.
        case unreadable
        /// The file is not what its name says.
        case malformed
        /// The mapping does not fit.
        case mapping
        /// Rows are not acceptable; the report lists them.
        case rejected
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
