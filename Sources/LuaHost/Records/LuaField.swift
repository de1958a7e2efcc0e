/// A field of a record, read in C from a cell of its row.
public struct LuaField {
    /// What scripts call it.
    public var name: String
    /// How its cell becomes a Lua value.
    public var kind: LuaFieldKind

    /// Makes a field.
    public init(_ name: String, _ kind: LuaFieldKind) {
        self.name = name
        self.kind = kind
    }
}
