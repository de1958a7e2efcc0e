/// What an interpreter may use.
public struct LuaLimits: Hashable, Sendable {
    /// The most memory that Lua values may take, in bytes. Host objects are not counted.
    public var memory: Int

    /// 256 MiB of memory.
    public static let `default` = LuaLimits(memory: 256 << 20)

    /// Makes limits. A memory of less than 1 MiB is raised to that, because the libraries need it.
    public init(memory: Int) {
        self.memory = max(memory, 1 << 20)
    }
}
