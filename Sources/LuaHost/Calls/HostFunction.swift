internal import CLua
internal import CLuaShim

/// A host function while Lua holds it.
final class HostFunction {
    let name: String
    /// Whether the first argument is the value that the function was called on.
    let isMethod: Bool
    unowned(unsafe) let state: LuaState
    private let body: LuaHostFunctionBody

    private init(name: String, isMethod: Bool, state: LuaState, body: @escaping LuaHostFunctionBody) {
        self.name = name
        self.isMethod = isMethod
        self.state = state
        self.body = body
    }

    /// Pushes a Lua function that calls the body. Lua owns it from then on.
    static func push(
        name: String,
        isMethod: Bool,
        body: @escaping LuaHostFunctionBody,
        of state: LuaState,
        on stack: OpaquePointer
    ) {
        let function = HostFunction(name: name, isMethod: isMethod, state: state, body: body)
        lh_push_function(stack, callback, Unmanaged.passRetained(function).toOpaque()) { context in
            Unmanaged<HostFunction>.fromOpaque(context).release()
        }
    }

    private static let callback: lh_function = { stack, context in
        let function = Unmanaged<HostFunction>.fromOpaque(context)
        return function._withUnsafeGuaranteedRef { function in
            do {
                let count = try function.body(LuaCall(stack: stack, function: function))
                return Int32(clamping: max(count, 0))
            } catch {
                return function.state.raise(error, on: stack)
            }
        }
    }
}
