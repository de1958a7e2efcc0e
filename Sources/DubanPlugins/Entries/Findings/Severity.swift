/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Good to know.
    case note
    /// Should be looked at.
    case warning
    /// Is wrong.
    case error

    private var order: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// Errors weigh most.
    public static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }
}
