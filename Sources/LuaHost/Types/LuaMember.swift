/// Something that scripts can reach by name on a host value.
public enum LuaMember {
    /// `value:name(…)`. In the body's call, argument 1 is the value.
    case method(LuaHostFunctionBody)
    /// `value.name`, computed at each reading. In the body's call, argument 1 is the value.
    case getter(LuaHostFunctionBody)
}
