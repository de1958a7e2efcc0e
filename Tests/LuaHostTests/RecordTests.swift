import CRowSource
import LuaHost
import Testing

@Suite(.serialized) struct RecordTests {
    @Test func fieldsOfEveryKindAreRead() throws {
        let records = try RecordFixture(count: 10)
        let data = try records.fixture.run(
            """
            local seen = {}
            for task in tasks() do
                seen[#seen + 1] = { task.code, tostring(task.points), task.open, task.due == task.due, math.type(task.weight) }
            end
            return { seen[1], seen[10] }
            """
        ).data()
        #expect(
            data
                == .list([
                    .list([.string("T-1"), .string("0"), .boolean(true), .boolean(true), .string("float")]),
                    .list([.string("T-10"), .string("nil"), .boolean(false), .boolean(true), .string("float")]),
                ])
        )
    }

    @Test func membersAndMisspeltFieldsWork() throws {
        let records = try RecordFixture(count: 3)
        let lua = records.fixture
        #expect(try lua.run("for t in tasks() do if t.code == 'T-3' then return t.double end end").integer == 4)
        #expect(try lua.run("for t in tasks() do return t:describe('x') end").text == "1/x")
        #expect(try lua.run("for t in tasks() do return tostring(t) end").text == "task T-1")
        let error = try #require(lua.error(of: "for t in tasks() do\n  local x = t.pionts\nend"))
        #expect(error.message == "a task has no field 'pionts'; did you mean 'points'?")
        #expect(error.line == 2)
        #expect(
            lua.error(of: "for t in tasks() do t.code = 1 end")?.message == "cannot set 'code': task is read-only"
        )
        #expect(try lua.run("for t in tasks() do return getmetatable(t) end").text == "task")
    }

    @Test func keptRecordsReadTheirOwnRowLater() throws {
        let records = try RecordFixture(count: 200)
        let sum = try records.fixture.run(
            """
            local kept = {}
            for task in tasks() do kept[#kept + 1] = task end
            for i, task in ipairs(kept) do
                assert(task.code == 'T-' .. i, task.code)
                assert(task.code == 'T-' .. i)
            end
            return #kept
            """
        )
        #expect(sum.integer == 200)
        #expect(records.rows.refetches == 200)
    }

    @Test func recordsOfOneRowAreEqual() throws {
        let records = try RecordFixture(count: 3)
        #expect(
            try records.fixture.run(
                "local a, b for t in tasks() do a = a or t end for t in tasks() do b = b or t end return a == b"
            ).boolean == true
        )
    }

    @Test func aRowThatIsGoneIsAnError() throws {
        let records = try RecordFixture(count: 3)
        records.rows.missingRows = [1]
        let error = records.fixture.error(of: "local kept for t in tasks() do kept = kept or t end return kept.code")
        #expect(error?.message == "this task is no longer there")
    }

    @Test func closedViewsAreErrorsAndNotCrashes() throws {
        let records = try RecordFixture(count: 3)
        let lua = records.fixture
        try records.closeView(
            after: "kept = {} for t in tasks() do kept[#kept + 1] = t end local read = kept[2].code iterator = tasks()"
        )
        #expect(lua.lua.openCursors == 0)
        #expect(lua.error(of: "return kept[1].code")?.message == "this task was read from a view that is closed now")
        #expect(lua.error(of: "return tostring(kept[1])") != nil)
        #expect(try lua.run("return kept[2].code").text == "T-2")
        #expect(lua.error(of: "return iterator()") != nil)
    }

    @Test func streamsAreClosedHoweverALoopEnds() throws {
        let open = row_source_array_open_count()
        do {
            let records = try RecordFixture(count: 500)
            let lua = records.fixture
            try lua.run("for t in tasks() do break end")
            _ = lua.error(of: "for t in tasks() do error('x') end")
            try lua.run("for t in tasks() do local c = t.code end")
            #expect(row_source_array_open_count() == open)
            try lua.run("it = tasks() it()")
            #expect(row_source_array_open_count() == open + 1)
        }
        #expect(row_source_array_open_count() == open)
    }

    @Test func narrowingChangesNoResult() throws {
        let source = """
            local sum, kept = 0, {}
            for task in tasks() do
                sum = sum + (task.points or 0)
                if task.points and task.points % 50 == 0 then kept[#kept + 1] = task end
            end
            for _, task in ipairs(kept) do sum = sum + #task.code end
            return sum
            """
        let plain = try RecordFixture(count: 1000)
        plain.rows.narrows = false
        let narrow = try RecordFixture(count: 1000)
        #expect(try plain.fixture.run(source).integer == narrow.fixture.run(source).integer)
        #expect(narrow.rows.narrowed == [LuaFieldSet([1])])
    }

    @Test func aFieldThatIsNeededLaterWidensTheStream() throws {
        let records = try RecordFixture(count: 1000)
        let value = try records.fixture.run(
            """
            local n, right = 0, 0
            for task in tasks() do
                n = n + 1
                local points = task.points
                if n > 100 and task.code == 'T-' .. n then right = right + 1 end
            end
            return right
            """
        )
        #expect(value.integer == 900)
        #expect(records.rows.narrowed == [LuaFieldSet([1]), LuaFieldSet([0, 1])])
        #expect(records.rows.refetches < 40)
    }

    @Test func theDriveLoopTellsWhichRowFailed() throws {
        let records = try RecordFixture(count: 100)
        let lua = records.fixture
        let function = try #require(
            try lua.run(
                "seen = 0 return function(task, limit) seen = seen + 1 if task.code == limit then error('here') end end"
            ).function
        )
        let cursor = try records.cursor()
        #expect(cursor.currentRow == nil)
        #expect(throws: LuaError.self) { try cursor.forEach(function, context: "T-42") }
        #expect(cursor.currentRow == 42)
        try cursor.forEach(function, context: "none")
        #expect(cursor.rowsSeen == 100)
        #expect(cursor.usedFields == LuaFieldSet([0]))
        #expect(try lua.run("return seen").integer == 100)
    }

    @Test func recordsCanBeMadeFromTheirIdentity() throws {
        let records = try RecordFixture(count: 5)
        let cursor = try records.fixture.lua.makeCursor(of: records.task, over: nil, provider: records.rows)
        try records.fixture.define("task") { call in
            try call.pushRecord(row: try call.integer(1), from: cursor)
            return 1
        }
        #expect(try records.fixture.run("return task(4).code .. tostring(task(4) == task(4))").text == "T-4true")
    }

    @Test func recordsWorkInsideCoroutines() throws {
        let records = try RecordFixture(count: 5)
        let value = try records.fixture.run(
            """
            local next_code = coroutine.wrap(function() for t in tasks() do coroutine.yield(t.code) end end)
            next_code() next_code()
            return next_code()
            """
        )
        #expect(value.text == "T-3")
    }

    @Test func anyLimitEndsInAnErrorOrAResult() throws {
        let source = """
            local kept, sum = {}, 0
            for round = 1, 150 do
                for task in tasks() do
                    kept[#kept + 1] = { task, task.code .. round, day(round), make() }
                    sum = sum + (task.points or 0)
                end
                pcall(function() return ("x"):rep(100000) .. round end)
            end
            return sum
            """
        var outcomes: Set<LuaError.Kind?> = []
        for step in 0..<20 {
            let records = try RecordFixture(count: 20, memory: (1 << 20) + step * 59_973)
            let (fixture, day) = (records.fixture, records.day)
            try fixture.define("day") { call in
                try call.push(try call.integer(1), day)
                return 1
            }
            try fixture.define("make") { call in
                try call.push(try call.makeTable(list: [1, "two"], fields: ["three": 3]))
                return 1
            }
            outcomes.insert(fixture.error(of: source)?.kind)
            #expect(try fixture.run("return 1").integer == 1)
        }
        #expect(outcomes.isSubset(of: [nil, .memory]))
        #expect(outcomes.contains(.memory))
    }
}
