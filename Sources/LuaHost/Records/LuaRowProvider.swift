/// What a store does for a cursor beyond its first stream of rows.
///
/// Lua keeps the provider until the cursor is collected or its snapshot closed.
public protocol LuaRowProvider: AnyObject {
    /// Finds a row again, because a script kept its record and reads it later.
    ///
    /// - Parameter fields: what is needed of it at least; nil for all its fields.
    /// - Returns: A stream that stands before this row, or nil when the row is gone. Nobody reads it once the
    ///   next row is asked for.
    /// - Throws: What hinders it; its description becomes the message of a Lua error.
    func refetch(row: Int64, fields: LuaFieldSet?) throws -> LuaRows?

    /// Offers to stream only what the script reads, learnt from its first rows, or what it turned out
    /// to need as well. The set may be empty: the script reads no field at all.
    ///
    /// - Returns: A stream that goes on after the first `seen` rows in the same order, with at least
    ///   these fields; nil to keep the present one.
    func narrow(to fields: LuaFieldSet, after seen: Int64) -> LuaRows?
}

extension LuaRowProvider {
    /// Keeps the present stream.
    public func narrow(to fields: LuaFieldSet, after seen: Int64) -> LuaRows? { nil }
}
