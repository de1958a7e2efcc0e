/// What an entry is given beside its parameters.
public enum EntryInput: Sendable, Hashable {
    /// Nothing.
    case none
    /// What is being done to tasks: for hooks.
    case events([HookEvent])
    /// The content of a file: for importers.
    case file(name: String, content: [UInt8])
}
