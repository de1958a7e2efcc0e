public import DubanModel

/// What is done to a task when a hook is asked.
public struct HookOccasions: Sendable, Hashable {
    /// The steps of the workflow before which it is asked, and may forbid them.
    public let before: [TaskVerb]
    /// The steps after which it is asked.
    public let after: [TaskVerb]

    /// Whether it is asked in a phase of a step.
    public func include(_ phase: HookPhase, _ verb: TaskVerb) -> Bool {
        switch phase {
        case .before: before.contains(verb)
        case .after: after.contains(verb)
        }
    }
}
