/// What is wrong with a record or with a name, worded for the person who gave it.
public struct ModelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of mistake it is.
    public enum Kind: Sendable, Equatable {
        /// No model of that name.
        case unknownModel
        /// The model has no such field.
        case unknownField
        /// The field does not allow the value.
        case invalidValue
        /// A required field has no value.
        case missingValue
        /// Two fields contradict each other.
        case contradiction
        /// A change that the workflow does not allow.
        case notAllowed
        /// No permission of that name.
        case unknownPermission
        /// A limit that is no amount or out of range.
        case invalidLimit
        /// A rule among the settings that is not known or not allowed.
        case invalidSetting
        /// A ledger or a field of one that cannot be declared so.
        case invalidLedger
    }

    /// What kind of mistake it is.
    public let kind: Kind
    /// The field it is about, where there is one.
    public let field: FieldName?
    /// The whole message.
    public let message: LocalizedText

    /// Makes an error.
    public init(_ kind: Kind, field: FieldName? = nil, _ message: LocalizedText) {
        self.kind = kind
        self.field = field
        self.message = message
    }

    /// The message in English.
    public var description: String { message.english }
}
