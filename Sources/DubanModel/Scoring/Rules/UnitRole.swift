/// The part that an organization has in a task, which decides what its points weigh.
public enum UnitRole: String, Sendable, CaseIterable {
    /// It leads.
    case lead
    /// It supports.
    case support

    /// What people read.
    public var label: LocalizedText {
        switch self {
        case .lead: LocalizedText("lead", zh: "牵头")
        case .support: LocalizedText("support", zh: "配合")
        }
    }
}
