internal import CLua
internal import CLuaShim

extension LuaState {
    func makeCursor(
        of type: LuaRecordType,
        over rows: LuaRows?,
        provider: any LuaRowProvider,
        snapshot: UInt64
    ) throws(LuaError) -> LuaCursor {
        var isOwned = false
        // Whatever happens, the stream belongs to this side now.
        defer { if !isOwned, let source = rows?.source { source.pointee.close(source) } }
        try type.check(belongsTo: self)
        guard let descriptor = type.descriptor else { throw LuaError(.closed, "the interpreter is closed") }
        return try withStack { stack throws(LuaError) in
            var cRows = lh_rows()
            if let rows { rows.write(to: &cRows) } else { LuaRows.writeNone(to: &cRows) }
            var callbacks = lh_cursor_callbacks(
                refetch: CursorContext.refetch,
                narrow: CursorContext.narrow,
                release: CursorContext.release
            )
            let context = Unmanaged.passRetained(CursorContext(provider: provider, state: self)).toOpaque()
            _ = lh_push_cursor(stack, descriptor, &cRows, &callbacks, context, snapshot)
            isOwned = true
            return LuaCursor(type: type, poppingFrom: stack, of: self)
        }
    }
}
