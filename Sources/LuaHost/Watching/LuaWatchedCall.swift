/// A function as called by another one, with all such calls together.
public struct LuaWatchedCall: Sendable, Hashable {
    /// The place of the caller's call among all; nil for what was called by nobody.
    public let parent: Int?
    /// "name file:line" for Lua code, the file for its main code, the name for a function of the host or of the library.
    public let name: String
    /// How often it was called.
    public let calls: Int
    /// How long that took, without what it called.
    public let nanoseconds: Int
    /// Whether it is a function of the host or of the library.
    public let isHost: Bool
}
