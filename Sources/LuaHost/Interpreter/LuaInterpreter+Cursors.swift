internal import CLuaShim

extension LuaInterpreter {
    /// Makes a cursor over rows.
    ///
    /// - Parameters:
    ///   - type: The type of the records.
    ///   - rows: The stream, which the cursor closes; nil for a cursor that only serves
    ///     ``LuaCall/pushRecord(row:from:)``.
    ///   - provider: What finds rows again, and narrows the stream.
    ///   - snapshot: A number for the view of the store that the rows belong to: records of the same
    ///     row in the same snapshot are equal.
    public func makeCursor(
        of type: LuaRecordType,
        over rows: LuaRows?,
        provider: any LuaRowProvider,
        snapshot: UInt64 = 0
    ) throws(LuaError) -> LuaCursor {
        try state.makeCursor(of: type, over: rows, provider: provider, snapshot: snapshot)
    }

    /// Closes all cursors of a snapshot, before the view of the store is closed. Records that scripts
    /// kept from it are then errors to read, unless they had been read since their row was passed.
    public func closeCursors(ofSnapshot snapshot: UInt64) {
        guard let raw = state.raw else { return }
        lh_close_snapshot(raw, snapshot)
    }

    /// How many cursors are neither collected nor closed.
    public var openCursors: Int { state.raw.map { Int(lh_open_cursors($0)) } ?? 0 }
}
