public import CRowSource
internal import CLua
internal import CLuaShim

// Cursors that are handed many rows at a time, over which several functions go in turn.
extension LuaCursor {
    /// Tells the cursor, which must have no stream of its own, where fields stand in the rows that it will be handed.
    ///
    /// - Parameters:
    ///   - columns: the column of each field of the record type; nil where it is not fetched.
    ///   - identity: the column with the integer that identifies a row.
    public func setColumns(_ columns: [Int?], identity: Int) {
        var rows = lh_rows()
        LuaRows.writeColumns(columns, identity: identity, to: &rows)
        onStack { stack in lh_cursor_set_columns(stack, -1, &rows) }
    }

    /// Hands the cursor rows, which must stay where they are until others or none are handed over.
    public func take(_ batch: row_batch) {
        var batch = batch
        onStack { stack in lh_cursor_set_batch(stack, -1, &batch) }
    }

    /// Takes the rows away: records of them find theirs again when they are read.
    public func dropBatch() {
        onStack { stack in lh_cursor_set_batch(stack, -1, nil) }
    }

    /// Calls `function(record, context)` for each row of the batch that a filter lets pass. Functions that go over the same
    /// batch are given the same records.
    ///
    /// After an error the cursor stands on the row at fault, see ``currentRow``.
    ///
    /// - Parameter trial: of the same function; it is not called for rows on which it is known to do nothing.
    public func forEachInBatch(
        _ function: LuaFunction,
        context: LuaValue,
        filter: OpaquePointer?,
        trial: LuaTrial? = nil
    ) throws(LuaError) {
        try state.withStack { stack throws(LuaError) in
            try state.push(function, on: stack)
            push(to: stack)
            try state.push(context, on: stack)
            try state.check(lh_for_batch(stack, filter, trial?.pointer), on: stack)
        }
    }

    /// The text of a field in the row of the batch on which the cursor stands; nil where it is not fetched, or no text. It
    /// counts as read, so that it is among the ``usedFields``.
    public func currentText(ofField field: Int) -> String? {
        var text: String?
        onStack { stack in
            var length = 0
            guard let start = lh_cursor_current_text(stack, -1, Int32(clamping: field), &length) else { return }
            text = String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
        }
        return text
    }

    /// How often fields were read that are not fetched, since this was last asked.
    public func takeUnfetchedReads() -> Int {
        var count: Int32 = 0
        onStack { stack in count = lh_cursor_take_unfetched_reads(stack, -1) }
        return Int(count)
    }

    private func onStack(_ body: (OpaquePointer) -> Void) {
        try? state.withStack { stack throws(LuaError) in
            push(to: stack)
            body(stack)
        }
    }
}
