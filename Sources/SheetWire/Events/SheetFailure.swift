/// Why a spreadsheet cannot be read or written, without words: whoever talks with people words it.
public struct SheetFailure: Error, Sendable, Equatable {
    /// What kind of failure it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// The file cannot be opened; the detail says why.
        case unreadable
        /// The file is something else; the detail says what.
        case notASpreadsheet
        /// The archive ends before its end, or contradicts itself.
        case damaged
        /// The file is locked with a password.
        case encrypted
        /// There is no sheet of the name in the detail.
        case noSheet
        /// The file unpacks to far more than it can mean.
        case bomb
        /// A part of it is larger than what is read; the detail says which.
        case tooLarge
        /// The file declares entities, which spreadsheets must not.
        case declaresEntities
        /// A part of it is not what the format wants; the detail says which and where.
        case malformed
        /// The file cannot be written; the detail says why.
        case unwritable
    }

    /// What kind of failure it is.
    public var kind: Kind
    /// What it is about.
    public var detail: String

    /// Makes a failure.
    public init(_ kind: Kind, _ detail: String = "") {
        self.kind = kind
        self.detail = detail
    }
}
