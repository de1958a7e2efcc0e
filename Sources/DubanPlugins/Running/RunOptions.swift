public import DubanModel
import LuaHost

/// What a run of a plugin's entry sees and how it speaks.
public struct RunOptions: Sendable {
    /// The language of its texts.
    public var language: Language
    /// The as-of day.
    public var today: CivilDate
    /// The plugin settings of the workspace, as TOML text by plugin id.
    public var pluginSettings: [String: String]
    /// How long an entry may run and how much memory its code may use.
    public var limits: ResourceLimits
    /// Whether the process may be ended at once when code makes the host need far more memory than the limit. Only a
    /// process that serves nothing else may be.
    var mayEndProcess = false
    /// Where the running code's time stands still while others keep it waiting.
    var waits: Waits?
    /// Which request for Lua memory fails, counted from 1, once the interpreter is there; 0 for none. Tests find out with
    /// it what no limit would show. Does nothing in release builds.
    var failingAllocation = 0
    /// What the run may read.
    public var access: PluginAccess

    /// Makes options.
    public init(
        language: Language,
        today: CivilDate,
        pluginSettings: [String: String] = [:],
        limits: ResourceLimits = .standard,
        access: PluginAccess = .everything
    ) {
        self.language = language
        self.today = today
        self.pluginSettings = pluginSettings
        self.limits = limits
        self.access = access
    }
}

extension RunOptions {
    /// The limits of an interpreter for such a run. While the host works for a script it may pass the limit for a
    /// moment; by this much it would be the machine's memory that is at stake.
    var luaLimits: LuaLimits {
        let memory = limits.memoryBytes
        return LuaLimits(memory: memory, fatalMemory: mayEndProcess ? memory + memory / 2 + (64 << 20) : nil)
    }
}
