internal import NearestName
internal import CLua
internal import CLuaShim

/// What the types of host values have in common. Made by ``LuaInterpreter``, and belongs to it.
public class LuaHostType {
    /// What scripts call the type, in messages and `tostring`.
    public let name: String
    /// All that scripts can reach by name on its values, for hints and documentation.
    public let memberNames: [String]
    private weak var state: LuaState?
    /// The C side, which lives as long as the Lua state.
    private var descriptor: UnsafeMutablePointer<lh_type>?

    init(name: String, memberNames: [String], state: LuaState) {
        self.name = name
        self.memberNames = memberNames.sorted()
        self.state = state
    }

    /// Registers the C side. From then on the state keeps this object alive.
    func adopt(_ descriptor: UnsafeMutablePointer<lh_type>) {
        self.descriptor = descriptor
        state?.retain(self)
    }

    /// Frees the C side, after the Lua state is closed. Subclasses forget their own pointers to it.
    func free() {
        guard let descriptor else { return }
        self.descriptor = nil
        lh_type_free(descriptor)
    }

    func check(belongsTo state: LuaState) throws(LuaError) {
        guard self.state === state, descriptor != nil else {
            throw LuaError(.conversion, "the type '\(name)' belongs to another interpreter")
        }
    }

    /// Defines operators on the type.
    func define(
        _ operators: [LuaOperator: LuaHostFunctionBody],
        of state: LuaState,
        on stack: OpaquePointer
    ) throws(LuaError) {
        guard let descriptor else { return }
        for (symbol, body) in operators {
            try state.reserve(4, on: stack)
            HostFunction.push(name: symbol.rawValue, isMethod: false, body: body, of: state, on: stack)
            lh_type_set_metamethod(stack, descriptor, symbol.rawValue)
        }
    }

    /// Pushes the table that C looks members up in.
    static func pushLookup(
        fields: [String],
        members: [String: LuaMember],
        of state: LuaState,
        on stack: OpaquePointer
    ) throws(LuaError) {
        try state.reserve(8, on: stack)
        lua_createtable(stack, 0, Int32(clamping: fields.count + members.count))
        for (number, field) in fields.enumerated() {
            state.push(field, on: stack)
            lua_pushinteger(stack, lua_Integer(number))
            try state.setRaw(on: stack)
        }
        for (name, member) in members {
            state.push(name, on: stack)
            switch member {
            case .method(let body):
                HostFunction.push(name: name, isMethod: true, body: body, of: state, on: stack)
            case .getter(let body):
                lua_createtable(stack, 1, 0)
                lua_pushinteger(stack, 1)
                HostFunction.push(name: name, isMethod: true, body: body, of: state, on: stack)
                try state.setRaw(on: stack)
            }
            try state.setRaw(on: stack)
        }
    }

    /// The type of the host value at an index of the stack.
    static func at(_ index: Int32, on stack: OpaquePointer) -> LuaHostType? {
        guard let context = lh_type_at(stack, index)?.pointee.context else { return nil }
        return Unmanaged<LuaHostType>.fromOpaque(context).takeUnretainedValue()
    }

    /// What C calls when a script asks a value for a name that it does not have.
    static let missing: lh_function = { stack, context in
        let type = Unmanaged<LuaHostType>.fromOpaque(context).takeUnretainedValue()
        guard let state = type.state, lua_checkstack(stack, 4) != 0 else {
            lua_settop(stack, 1)
            return Int32(LH_RAISE_VALUE)
        }
        if lua_type(stack, 2) == LUA_TSTRING {
            let key = state.text(at: 2, on: stack)
            let hint = NearestName.hint(for: key, in: type.memberNames)
            state.push("a \(type.name) has no field '\(key)'\(hint)", on: stack)
        } else {
            let keyType = String(cString: lh_type_name(stack, 2))
            state.push("a \(type.name) is read by field names, not by a \(keyType)", on: stack)
        }
        return Int32(LH_RAISE_MESSAGE)
    }
}
