internal import CLuaShim

/// A type of host objects that scripts can hold: each keeps its Swift object alive until Lua
/// collects it.
///
/// Made with ``LuaInterpreter/defineObjectType(_:for:members:operators:)``.
public final class LuaObjectType<Object: AnyObject>: LuaAnyObjectType {
    /// A value to pass to Lua code.
    public func value(_ object: Object) -> LuaValue {
        .object(LuaObject(type: self, object: object))
    }

    func object(at index: Int32, on stack: OpaquePointer) -> Object? {
        // Every object of this type was pushed as an Object, and the type was checked.
        anyObject(at: index, on: stack).map { unsafeDowncast($0, to: Object.self) }
    }
}
