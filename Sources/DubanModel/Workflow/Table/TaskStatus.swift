/// Where a task stands; the raw values are the words of its field `status`.
public enum TaskStatus: String, CaseIterable, Sendable, Hashable {
    case drafted
    case assigned
    case claimed
    case inProgress = "in_progress"
    case submitted
    case closed
    case suspended
    case cancelled

    /// The statuses in which units work on it.
    public static let open: Set<TaskStatus> = [.assigned, .claimed, .inProgress, .submitted]

    /// The status that follows from those of a task's units, withdrawn ones aside: closed only when every unit has
    /// passed.
    public init(of units: some Sequence<UnitStatus>) {
        let active = units.filter { $0 != .withdrawn }
        if active.isEmpty {
            self = .assigned
        } else if active.allSatisfy({ $0 == .passed }) {
            self = .closed
        } else if active.allSatisfy({ $0 == .submitted || $0 == .passed }) {
            self = .submitted
        } else if active.contains(where: { $0 != .assigned && $0 != .claimed }) {
            self = .inProgress
        } else {
            self = active.contains(.assigned) ? .assigned : .claimed
        }
    }
}
