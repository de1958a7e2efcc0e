/// A value of one of the host's value types: a number with a meaning, such as a date or an amount.
public struct LuaBoxed {
    /// The type.
    public let type: LuaValueType
    /// The number; what it means is the type's affair.
    public let value: Int64

    /// Makes a value.
    public init(type: LuaValueType, value: Int64) {
        self.type = type
        self.value = value
    }
}
