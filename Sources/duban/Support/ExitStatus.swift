/// What the program's exit code tells.
enum ExitStatus: Int32 {
    /// All well.
    case success = 0
    /// Findings at or above `--fail-on`.
    case findings = 1
    /// Wrong usage or bad input.
    case usage = 2
    /// A plugin failed or was killed.
    case plugin = 3
    /// The workspace could not be read or written.
    case workspace = 4
}
