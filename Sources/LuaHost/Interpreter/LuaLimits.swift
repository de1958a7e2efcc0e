internal import CLuaShim

/// What an interpreter may use.
public struct LuaLimits: Hashable, Sendable {
    /// The most memory that Lua values, and what the host charges for them, may take, in bytes. Host objects are counted
    /// only where the host charges them: see ``LuaCall/charge(_:)``.
    public var memory: Int

    /// The memory, in bytes, that ends the process at once when it is passed while host functions run. Lua's memory
    /// cannot be refused to them, because a refusal would jump over their frames. Nil, the default, never ends it.
    ///
    /// It is for worker processes, and should be well above ``memory``. The process ends with ``memoryExitStatus``, also
    /// when the system itself has no memory left.
    public var fatalMemory: Int?

    /// The status with which a process ends that has passed its ``fatalMemory``.
    public static let memoryExitStatus = Int32(LH_MEMORY_EXIT_STATUS)

    /// 256 MiB of memory.
    public static let `default` = LuaLimits(memory: 256 << 20)

    /// Makes limits. A memory of less than 1 MiB is raised to that, because the libraries need it, and a fatal memory of
    /// less than the memory to that.
    public init(memory: Int, fatalMemory: Int? = nil) {
        self.memory = max(memory, 1 << 20)
        self.fatalMemory = fatalMemory.map { max($0, memory, 1 << 20) }
    }
}
