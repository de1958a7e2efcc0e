/// Who makes a change.
public struct Author: Sendable, Hashable, ExpressibleByStringLiteral {
    /// Who does it: an organization, or the account of the person at the keyboard.
    public let actor: String
    /// Whose account enters it, where that is not the actor.
    public let enteredBy: String?

    /// Names the author of a change.
    public init(_ actor: String, enteredBy: String? = nil) {
        self.actor = actor
        self.enteredBy = enteredBy == actor ? nil : enteredBy
    }

    /// An author who enters what they do.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
