/// What the command line and entries agree on about arguments.
public enum ArgumentWords {
    /// The options of the program's own, which stand beside parameters on the command line.
    public static let reservedNames: Set<String> = [
        "as-of", "by", "compare", "dry-run", "explain", "format", "help", "known-at", "lang", "mapping", "memory",
        "model",
        "on", "output", "o", "h", "plan", "profile", "table", "timeout", "trace", "version", "workspace", "yes",
    ]

    /// What stands for an option without a value, which says yes where the parameter is a boolean. No word of a command
    /// line can hold it.
    public static let noValue = "\u{0}"
}
