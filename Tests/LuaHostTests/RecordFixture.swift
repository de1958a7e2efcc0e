import LuaHost

/// An interpreter with tasks to go over: `tasks()` in Lua, each call a new cursor.
final class RecordFixture {
    let fixture: LuaFixture
    let rows: TaskRows
    let task: LuaRecordType
    let day: LuaValueType

    init(count: Int, fields: [Int] = [0, 1, 2, 3, 4], memory: Int = 256 << 20) throws {
        fixture = try LuaFixture(memory: memory)
        let rows = TaskRows(count: count)
        self.rows = rows
        day = try fixture.lua.defineValueType("day")
        let task = try TaskRows.type(in: fixture.lua, day: day)
        self.task = task
        try fixture.define("tasks") { call in
            let cursor = try call.makeCursor(of: task, over: try rows.rows(fields: fields), provider: rows, snapshot: 1)
            return try call.pushIteration(over: cursor)
        }
    }

    /// Closes the view that a script has read from.
    func closeView(after script: String) throws {
        try fixture.run(script)
        fixture.lua.closeCursors(ofSnapshot: 1)
    }

    func cursor() throws -> LuaCursor {
        try fixture.lua.makeCursor(of: task, over: try rows.rows(), provider: rows, snapshot: 1)
    }
}
