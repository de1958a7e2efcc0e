/// How organizations with the same score are ranked.
public enum TieRule: String, Sendable, CaseIterable {
    /// They share a rank, and the next ranks are left out: 1, 1, 3.
    case shared
    /// They share a rank, and none is left out: 1, 1, 2.
    case dense
    /// Who has done more tasks in time comes first; who is level in that, too, shares a rank: 1, 1, 3.
    case byDone = "by_done"
}
