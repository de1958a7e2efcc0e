/// A line that has run while lines were watched.
public struct LuaWatchedLine: Sendable, Hashable {
    /// The name of its chunk: "@Plugins/x/main.lua" for a file.
    public let chunk: String
    /// Its number, from 1.
    public let line: Int
    /// How often it has run.
    public let count: Int
    /// How long that took, without what was called from it; 0 where times were not watched.
    public let nanoseconds: Int
}
