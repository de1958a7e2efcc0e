/// By whose completion it is judged whether a share in a task is late.
public enum LatenessRule: String, Sendable, CaseIterable {
    /// The task's: it closes when every unit has passed, and all of them answer for the date.
    case task
    /// The unit's own: who had handed in its completion by the due time is not late, whoever else is.
    case unit
}
