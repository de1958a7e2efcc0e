internal import CLua
internal import CLuaShim

/// A record that a script holds, by reference.
public final class LuaRecord: LuaReference {
    /// Its type.
    public let type: LuaRecordType
    /// What identifies its row in the store.
    public let row: Int64

    init(type: LuaRecordType, row: Int64, poppingFrom stack: OpaquePointer, of state: LuaState) {
        self.type = type
        self.row = row
        super.init(poppingFrom: stack, of: state)
    }

    /// The value of a field, by its number in the type.
    public func value(ofField field: Int) throws(LuaError) -> LuaValue {
        try state.withStack { stack throws(LuaError) in
            push(to: stack)
            guard lh_push_record_field(stack, -1, Int32(clamping: field)) == 1 else {
                throw LuaError(.closed, state.text(at: -1, on: stack))
            }
            return try state.value(at: -1, on: stack)
        }
    }
}
