/// A Lua value taken out of its interpreter: plain data that may outlive it and go anywhere.
public indirect enum LuaData: Hashable, Sendable {
    /// `nil`.
    case `nil`
    /// `true` or `false`.
    case boolean(Bool)
    /// A whole number.
    case integer(Int64)
    /// A floating-point number.
    case number(Double)
    /// A string that is valid UTF-8.
    case string(String)
    /// A string that is not valid UTF-8.
    case bytes([UInt8])
    /// A table with the keys 1 to n and no others. An empty table is an empty list.
    case list([LuaData])
    /// Any other table, in the order of its keys: numbers first, then strings.
    case map([LuaDataEntry])
    /// A value of a value type of the host.
    case boxed(type: String, value: Int64)
    /// A function, coroutine, record or object, as `tostring` would name its type.
    case opaque(String)
}

extension LuaData {
    /// How many values, keys included, a table may hold with all the tables in it to be taken out. A text counts once
    /// more for every 256 bytes.
    public static let limit = 1_000_000

    /// The value under a string key of a map, nil if there is none.
    public subscript(_ key: String) -> LuaData? {
        guard case .map(let entries) = self else { return nil }
        return entries.first { $0.key == .string(key) }?.value
    }

    /// The text of a string, with invalid UTF-8 repaired.
    public var text: String? {
        switch self {
        case .string(let string): string
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        default: nil
        }
    }
}
