/// Organizations that are ranked against each other and against nobody else.
public struct ReviewGroup: Sendable, Hashable {
    /// The name by which settings and the command line call it.
    public let name: String
    /// The kinds of organizations that belong to it.
    public let kinds: Set<String>

    /// Makes a group.
    public init(name: String, kinds: Set<String>) {
        self.name = name
        self.kinds = kinds
    }

    /// What people read: the two usual groups have names in both languages, others are called as the settings do.
    public static func label(of name: String) -> LocalizedText {
        switch name {
        case "departments": LocalizedText("Departments", zh: "市直部门")
        case "counties": LocalizedText("Counties and districts", zh: "县区（功能区）")
        default: LocalizedText(name)
        }
    }
}
