/// What somebody proposes to change, to be carried out as a whole or not at all.
public struct ChangeSet: Sendable, Hashable {
    /// What it is for, in a line; empty where nobody says.
    public var title: String
    /// The changes, in the order in which they are made.
    public var steps: [ChangeStep]

    /// Makes a set.
    public init(title: String = "", steps: [ChangeStep] = []) {
        self.title = title
        self.steps = steps
    }

    /// Whether nothing would change.
    public var isEmpty: Bool { steps.isEmpty }

    /// More than anybody can look through before saying yes.
    public static let longest = 10_000
}
