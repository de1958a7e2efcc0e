internal import CLua
internal import CLuaShim

/// A stream of records that scripts go over, with what is needed to read a record again later.
public final class LuaCursor: LuaReference {
    /// The type of its records.
    public let type: LuaRecordType

    init(type: LuaRecordType, poppingFrom stack: OpaquePointer, of state: LuaState) {
        self.type = type
        super.init(poppingFrom: stack, of: state)
    }

    /// What identifies the row that the stream stands on; nil before the first one.
    public var currentRow: Int64? {
        read { lh_cursor_rows_seen($0) > 0 ? lh_cursor_row($0) : nil } ?? nil
    }

    /// How many rows have been handed out.
    public var rowsSeen: Int64 { read { lh_cursor_rows_seen($0) } ?? 0 }

    /// The fields that scripts have read from rows while the stream stood on them.
    public var usedFields: LuaFieldSet { read { LuaFieldSet(lh_cursor_used($0)) } ?? LuaFieldSet() }

    /// Closes the stream for good. Records of it that have not been read since can no longer be.
    public func close() {
        _ = read { lh_cursor_close($0) }
    }

    /// Calls `function(record, context)` for each row that is left, without Swift code between rows.
    ///
    /// After an error the stream stands on the row at fault, see ``currentRow``; calling this again
    /// goes on with the next one.
    public func forEach(_ function: LuaFunction, context: LuaValue = .nil) throws(LuaError) {
        try state.withStack { stack throws(LuaError) in
            try state.push(function, on: stack)
            push(to: stack)
            try state.push(context, on: stack)
            try state.check(lh_for_each(stack), on: stack)
        }
    }

    private func read<Result>(_ body: (OpaquePointer) -> Result) -> Result? {
        try? state.withStack { stack throws(LuaError) in
            push(to: stack)
            return lh_cursor_at(stack, -1).map(body)
        }
    }
}
