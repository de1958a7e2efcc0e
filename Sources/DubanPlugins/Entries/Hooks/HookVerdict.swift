public import DubanModel

/// What a hook says to an event.
public struct HookVerdict: Sendable, Hashable {
    /// Why it must not be; empty where nothing stands against it.
    public let vetoes: [String]
    /// What the hook proposes beside it.
    public let changes: ChangeSet

    init(vetoes: [String], changes: ChangeSet) {
        self.vetoes = vetoes
        self.changes = changes
    }
}
