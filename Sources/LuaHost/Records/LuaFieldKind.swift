/// How the cell of a field becomes a Lua value. A null cell is `nil` in any field.
public enum LuaFieldKind {
    /// A whole number.
    case integer
    /// A floating-point number, even where the store holds a whole one.
    case real
    /// A number as the store holds it.
    case number
    /// A string.
    case text
    /// `true` unless the cell is 0.
    case boolean
    /// A value of a value type, whose number is in the cell.
    case boxed(LuaValueType)
}
