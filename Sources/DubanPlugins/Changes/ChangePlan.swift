public import DubanModel

/// Proposed changes with what they were planned on, so that they can be looked at and carried out later.
public struct ChangePlan: Sendable, Equatable {
    /// The full name of the command that proposes them.
    public let command: String
    /// The changes.
    public let changes: ChangeSet
    /// The last event of the state that they were planned on.
    public let basis: Int64
    /// The organization that was named for them; nil for the one for which the plugin acts.
    public let actor: String?
    /// When they take effect; nil for when they are carried out.
    public let moment: Moment?

    /// Makes a plan.
    public init(command: String, changes: ChangeSet, basis: Int64, actor: String?, moment: Moment?) {
        self.command = command
        self.changes = changes
        self.basis = basis
        self.actor = actor
        self.moment = moment
    }
}
