/// Where an organization's share in a task stands; the raw values are the words of its field `status`.
public enum UnitStatus: String, CaseIterable, Sendable, Hashable {
    case assigned
    case claimed
    case inProgress = "in_progress"
    case submitted
    case returned
    case passed
    case withdrawn
}
