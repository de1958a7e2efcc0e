internal import CLua
internal import CLuaShim

extension LuaCursor {
    /// A record that will fetch its row through the cursor's provider when it is first read.
    public func record(row: Int64) throws(LuaError) -> LuaValue {
        try state.withStack { stack throws(LuaError) in
            push(to: stack)
            lh_push_record(stack, -1, row)
            return try state.value(at: -1, on: stack)
        }
    }
}
