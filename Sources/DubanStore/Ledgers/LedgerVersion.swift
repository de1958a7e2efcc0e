public import DubanModel

/// What a workspace's ledgers declared from a moment on.
public struct LedgerVersion: Sendable, Hashable {
    /// Its number, from 1.
    public let number: Int64
    /// When it was recorded, with the first change that was made under it.
    public let recorded: Moment
    /// What was declared.
    public let declarations: [LedgerDeclaration]
    /// The files that declared it.
    public let source: String
}
