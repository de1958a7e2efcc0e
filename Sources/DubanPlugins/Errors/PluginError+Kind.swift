extension PluginError {
    /// The kinds of failures, which differ in exit code, in JSON and in what people read.
    public enum Kind: String, Sendable, CaseIterable {
        /// A manifest cannot be read or says something it may not.
        case manifest
        /// Nothing of that name, or a parameter that does not fit: the user's to mend.
        case usage
        /// The workspace has not granted what the plugin asks for or does.
        case permission
        /// A file of the plugin is not Lua.
        case syntax
        /// The plugin's Lua code failed, or asked the host for something that it may not.
        case runtime
        /// A value has no counterpart on the other side: a table that contains itself, say.
        case conversion
        /// The code went on beyond its time limit.
        case deadline
        /// The code needed more memory than its limit.
        case memory
        /// The worker process that ran the code ended by itself.
        case crash

        /// Whether the plugin's code is at fault: its author's to mend, where the others are its user's.
        public var isOfCode: Bool {
            switch self {
            case .manifest, .usage, .permission: false
            case .syntax, .runtime, .conversion, .deadline, .memory, .crash: true
            }
        }
    }
}
