/// An object of the host as a Lua value.
public struct LuaObject {
    /// The type under which Lua knows it.
    public let type: LuaAnyObjectType
    /// The object.
    public let object: AnyObject

    init(type: LuaAnyObjectType, object: AnyObject) {
        self.type = type
        self.object = object
    }
}
