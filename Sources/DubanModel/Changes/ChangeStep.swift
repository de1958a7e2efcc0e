/// One change of a set.
public enum ChangeStep: Sendable, Hashable {
    /// Takes a task a step through its workflow.
    case perform(TaskProposal)
    /// Makes a record; of a task, with its units.
    case add(RecordProposal)
    /// Changes fields of a record.
    case set(RecordProposal)
}
