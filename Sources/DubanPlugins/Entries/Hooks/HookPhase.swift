/// When a hook is asked.
public enum HookPhase: String, Sendable, CaseIterable {
    /// Before a step is written: it may still be forbidden.
    case before
    /// After it was written.
    case after
}
