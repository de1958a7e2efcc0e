/// What ledgers and their fields may be called.
public enum LedgerName {
    /// The longest name, in letters.
    public static let longest = 40

    /// Whether a name is a safe word everywhere it will stand: in Lua, in files and in queries. Small Latin letters,
    /// digits and underscores, beginning with a letter, and no word of Lua's own.
    public static func isValid(_ name: String) -> Bool {
        guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.count <= longest else {
            return false
        }
        return name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
            && !luaWords.contains(name)
    }

    /// What `isValid` asks for, for messages.
    public static let expectation = LocalizedText(
        "small letters a to z, digits and underscores, a letter first, at most \(longest), and no word of Lua",
        zh: "小写字母、数字和下划线，以字母开头，最多 \(longest) 个字符，且不是 Lua 保留字"
    )

    /// Words that a field cannot be called, because tasks in Lua, or tables of groups of tasks, have something of that
    /// name.
    public static let membersOfTasks: Set<String> = [
        "agenda_items", "appeals", "average", "count", "count_distinct", "coverages", "days_overdue", "evidences",
        "extensions", "feedbacks", "id", "is_late", "is_open", "is_overdue", "is_supervised", "marks", "max", "median",
        "min", "percentile", "related", "reminders", "reviews", "sum", "units",
    ]

    private static let luaWords: Set<String> = [
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
        "not", "or", "repeat", "return", "then", "true", "until", "while",
    ]
}
