import CRowSource
import LuaHost
import Testing

/// Cursors that are handed many rows at a time, over which several functions go in turn.
struct BatchTests {
    private let fixture: RecordFixture
    private let cursor: LuaCursor
    private let source: UnsafeMutablePointer<row_source>
    private let gate: OpaquePointer

    /// A cursor over 1,500 rows of which some fields are fetched.
    private static func opened(_ fields: [Int]) throws -> BatchTests { try BatchTests(fields: fields) }

    private init(fields: [Int] = [0, 1, 2, 3, 4]) throws {
        fixture = try RecordFixture(count: 1_500)
        let rows = try fixture.rows.rows(fields: fields)
        gate = try #require(row_gate_new())
        source = try #require(row_source_ahead_new(rows.source, fields.count + 1, gate))
        cursor = try fixture.fixture.lua.makeCursor(of: fixture.task, over: nil, provider: fixture.rows, snapshot: 1)
        cursor.setColumns(rows.columns, identity: 0)
    }

    private func close() {
        cursor.dropBatch()
        source.pointee.close(source)
        row_gate_free(gate)
    }

    private func function(_ source: String) throws -> LuaFunction {
        let loaded = try fixture.fixture.lua.load(
            source,
            chunkName: "=test",
            environment: fixture.fixture.environment
        )
        return try #require(try loaded.callForValue([]).function)
    }

    /// Hands over all rows, at most so many at a time, and lets a body go over each batch.
    private func forEachBatch(_ most: Int = 400, mayReadAhead: Bool = false, _ body: () throws -> Void) throws {
        var batch = row_batch()
        while row_source_ahead_take(source, most, mayReadAhead ? 1 : 0, &batch) == 1 {
            cursor.take(batch)
            try body()
        }
        // A source at its end stays there.
        #expect(row_source_ahead_take(source, most, mayReadAhead ? 1 : 0, &batch) == 0)
    }

    @Test(arguments: [false, true])
    func everyRowIsShownOnceAndInOrder(_ mayReadAhead: Bool) throws {
        defer { close() }
        let each = try function(
            """
            local sum, last = 0, 0
            return function(task)
              if task == nil then return sum end
              if task.points then sum = sum + task.points end
              if task.code ~= "T-" .. (last + 1) then error("out of order") end
              if task.open ~= (last % 2 == 0) then error("wrong flag") end
              last = last + 1
            end
            """
        )
        try forEachBatch(mayReadAhead: mayReadAhead) { try cursor.forEachInBatch(each, context: .nil, filter: nil) }
        let expected = (0..<1_500).filter { $0 % 10 != 9 }.reduce(0, +)
        #expect(try each.callForValue([.nil]).integer == Int64(expected))
        #expect(fixture.rows.refetches == 0)
    }

    @Test func functionsThatTakeTurnsAreGivenTheSameRecords() throws {
        defer { close() }
        let first = try function("seen = {} return function(task, name) seen[task.code] = task end")
        let second = try function(
            "return function(task, name) if not rawequal(seen[task.code], task) or name ~= 'x' then error('another') end end"
        )
        try forEachBatch {
            try cursor.forEachInBatch(first, context: .nil, filter: nil)
            try cursor.forEachInBatch(second, context: .string("x"), filter: nil)
        }
    }

    @Test func aKeptRecordFindsItsRowAgain() throws {
        defer { close() }
        let each = try function(
            """
            local kept = {}
            return function(task)
              if task == nil then return kept[3].code .. " " .. kept[3].points .. " " .. kept[500].code end
              kept[#kept + 1] = task
            end
            """
        )
        try forEachBatch { try cursor.forEachInBatch(each, context: .nil, filter: nil) }
        cursor.dropBatch()
        #expect(try each.callForValue([.nil]).text == "T-3 2 T-500")
        // With what is read of kept records, and with everything once that was not enough for one of them.
        #expect(fixture.rows.refetched == [LuaFieldSet([0]), nil, LuaFieldSet([0, 1])])
    }

    @Test func aFieldThatIsNotFetchedIsLookedUpAndCounted() throws {
        let narrow = try Self.opened([0])
        defer { narrow.close() }
        let each = try narrow.function(
            "return function(task) if task.weight ~= tonumber(task.code:sub(3)) - 1 then error() end end"
        )
        var counts: [Int] = []
        try narrow.forEachBatch(500) {
            try narrow.cursor.forEachInBatch(each, context: .nil, filter: nil)
            counts.append(narrow.cursor.takeUnfetchedReads())
        }
        #expect(counts == [500, 500, 500])
        #expect(narrow.cursor.usedFields.contains(4))
    }

    @Test func anErrorTellsTheRow() throws {
        defer { close() }
        let each = try function("return function(task) if task.code == 'T-77' then error('stop') end end")
        #expect(throws: LuaError.self) {
            try forEachBatch { try cursor.forEachInBatch(each, context: .nil, filter: nil) }
        }
        #expect(cursor.currentRow == 77)
        #expect(cursor.currentText(ofField: 0) == "T-77")
        #expect(cursor.currentText(ofField: 1) == nil && cursor.currentText(ofField: 99) == nil)
    }

    @Test func onlyWhatTheFilterLetsPassIsShown() throws {
        defer { close() }
        var value = row_cell.integer(1_490)
        let filter = try #require(
            withUnsafePointer(to: &value) { pointer in
                [row_test(kind: row_test_greater, column: 2, values: pointer, count: 1)].withUnsafeBufferPointer {
                    row_filter_new($0.baseAddress, 1)
                }
            }
        )
        defer { row_filter_free(filter) }
        let each = try function(
            "codes = {} return function(task) if task then codes[#codes + 1] = task.code else return #codes end end"
        )
        try forEachBatch { try cursor.forEachInBatch(each, context: .nil, filter: filter) }
        // Rows 1,491 to 1,498; of the last one no points are known.
        #expect(try each.callForValue([.nil]).integer == 8)
    }

    @Test func aClosedCursorShowsNothingMore() throws {
        defer { close() }
        let each = try function("return function() end")
        cursor.close()
        #expect(throws: LuaError.self) {
            try forEachBatch { try cursor.forEachInBatch(each, context: .nil, filter: nil) }
        }
    }
}
