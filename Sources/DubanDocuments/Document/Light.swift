/// A traffic light. It is always shown with a word, never as colour alone.
public enum Light: String, Sendable, CaseIterable {
    /// Overdue, failed, far behind.
    case red
    /// Behind, or near.
    case yellow
    /// As it should be.
    case green
    /// Due soon, or noted.
    case blue
    /// Not judged.
    case grey
}
