/// How much a note matters.
public enum NoteKind: String, Sendable, CaseIterable {
    /// Good to know.
    case info
    /// All is well.
    case success
    /// Needs attention.
    case warning
    /// Is wrong.
    case error
}
