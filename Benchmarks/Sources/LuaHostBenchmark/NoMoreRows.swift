import LuaHost

/// A provider that is never asked.
final class NoMoreRows: LuaRowProvider {
    func refetch(row: Int64, fields: LuaFieldSet?) throws -> LuaRows? { nil }
}
