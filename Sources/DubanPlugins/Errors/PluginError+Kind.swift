extension PluginError {
    /// The kinds of failures, which differ in exit code, in JSON and in what people read.
    public enum Kind: String, Sendable, CaseIterable {
        /// A manifest cannot be read or says something it may not.
        case manifest
        /// Nothing of that name, or a parameter that does not fit: the user's to mend.
        case usage
        /// The plugin asks for what it was not granted, or reads what it does not ask for.
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

        /// Whether it came up before any code of the plugin ran, and is its user's to mend.
        public var isOfUse: Bool { self == .manifest || self == .usage }
    }
}
