internal import CLua
internal import CLuaShim

/// A type of host objects, whatever their class in Swift: see ``LuaObjectType``.
public class LuaAnyObjectType: LuaHostType {
    private var descriptor: UnsafeMutablePointer<lh_object_type>?

    override func free() {
        descriptor = nil
        super.free()
    }

    func register(
        members: [String: LuaMember],
        operators: [LuaOperator: LuaHostFunctionBody],
        in state: LuaState
    ) throws(LuaError) {
        try state.withStack { stack throws(LuaError) in
            try Self.pushLookup(fields: [], members: members, of: state, on: stack)
            let context = Unmanaged<LuaHostType>.passUnretained(self).toOpaque()
            let made = lh_object_type_new(stack, name, context, Self.missing) { object in
                Unmanaged<AnyObject>.fromOpaque(object).release()
            }
            guard let made else { throw LuaError(.memory, "there is not enough memory for a type") }
            descriptor = made
            adopt(UnsafeMutableRawPointer(made).assumingMemoryBound(to: lh_type.self))
            try define(operators, of: state, on: stack)
        }
    }

    func push(_ object: AnyObject, on stack: OpaquePointer) {
        guard let descriptor else { return lua_pushnil(stack) }
        lh_push_object(stack, descriptor, Unmanaged.passRetained(object).toOpaque())
    }

    func anyObject(at index: Int32, on stack: OpaquePointer) -> AnyObject? {
        guard let descriptor, let object = lh_object_at(stack, index, descriptor) else { return nil }
        return Unmanaged<AnyObject>.fromOpaque(object).takeUnretainedValue()
    }
}
