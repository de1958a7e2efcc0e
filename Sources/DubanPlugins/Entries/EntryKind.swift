/// The kinds of entries that a plugin may register.
public enum EntryKind: String, Sendable, CaseIterable {
    /// Makes a document.
    case report
    /// Looks for what is wrong.
    case check

    /// The command that runs such an entry.
    public var verb: String {
        switch self {
        case .report: "run"
        case .check: "check"
        }
    }
}
