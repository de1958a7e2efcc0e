import DubanPlugins

/// What the program's exit code tells.
enum ExitStatus: Int32 {
    /// All well.
    case success = 0
    /// Findings at or above `--fail-on`.
    case findings = 1
    /// Wrong usage or bad input, a file that is not Lua among it.
    case usage = 2
    /// A plugin's code failed; of several checks, at least one did not run to its end.
    case plugin = 3
    /// The workspace could not be read or written.
    case workspace = 4
    /// A plugin's value has no counterpart on the other side.
    case conversion = 5
    /// A plugin went on beyond its time limit.
    case deadline = 6
    /// A plugin needed more memory than its limit.
    case memory = 7
    /// A plugin was not granted what it asks for or does.
    case permission = 8
    /// The process in which a plugin ran broke down.
    case crash = 9

    /// The exit code of a run that ended with a plugin's failure.
    init(_ kind: PluginError.Kind) {
        self =
            switch kind {
            case .manifest, .usage, .syntax: .usage
            case .runtime: .plugin
            case .conversion: .conversion
            case .deadline: .deadline
            case .memory: .memory
            case .permission: .permission
            case .crash: .crash
            }
    }
}
