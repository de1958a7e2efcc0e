/// One key of a table and its value.
public struct LuaDataEntry: Hashable, Sendable {
    /// The key: an integer, number, string, boolean or boxed value.
    public var key: LuaData
    /// The value.
    public var value: LuaData

    /// Makes an entry.
    public init(key: LuaData, value: LuaData) {
        self.key = key
        self.value = value
    }
}
