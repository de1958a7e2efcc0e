/// What of the workflow a city decides for itself.
public struct WorkflowRules: Sendable, Hashable {
    /// The organizations that may assign, review and decide.
    public var supervisors: Set<String>

    /// The rules where a workspace says nothing else.
    public static let standard = WorkflowRules(supervisors: ["supervision-office"])

    /// Makes rules.
    public init(supervisors: Set<String>) {
        self.supervisors = supervisors
    }
}
