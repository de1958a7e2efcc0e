/// Points that weigh differently by the part that an organization has in a task.
public struct RolePoints: Sendable, Hashable {
    /// For who leads.
    public var lead: Points
    /// For who supports.
    public var support: Points

    /// Makes points by role.
    public init(lead: Points, support: Points) {
        self.lead = lead
        self.support = support
    }

    /// The points of a role.
    public subscript(role: UnitRole) -> Points {
        switch role {
        case .lead: lead
        case .support: support
        }
    }
}
