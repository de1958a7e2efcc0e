extension LuaError {
    /// The sort of an error. More may come in later versions, so a `switch` needs a default.
    public struct Kind: Hashable, Sendable, CustomStringConvertible {
        private enum Code: String {
            case syntax, runtime, argument, memory, deadline, conversion, closed
        }

        private let code: Code

        /// The text of a chunk is not Lua.
        public static let syntax = Kind(code: .syntax)
        /// Lua code failed, or a host function that it called.
        public static let runtime = Kind(code: .runtime)
        /// A host function was called with a wrong argument.
        public static let argument = Kind(code: .argument)
        /// The memory limit was reached.
        public static let memory = Kind(code: .memory)
        /// The time limit has passed: see ``LuaInterpreter/withDeadline(_:_:)``.
        public static let deadline = Kind(code: .deadline)
        /// A value has no counterpart on the other side.
        public static let conversion = Kind(code: .conversion)
        /// The interpreter, or what a value stands for, no longer exists.
        public static let closed = Kind(code: .closed)

        /// The name of the kind, in English.
        public var description: String { code.rawValue }
    }
}
