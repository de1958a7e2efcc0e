import LuaHost
import Testing

extension RecordTests {
    /// Records that scripts read when the cursor has moved on from them. Within the other suite, which counts what is open in
    /// the process.
    @Suite struct LateReads {
        @Test func whatIsReadOfKeptRecordsIsFetchedTogether() throws {
            let records = try RecordFixture(count: 200)
            let right = try records.fixture.run(
                """
                local kept, right = {}, 0
                for task in tasks() do kept[#kept + 1] = task end
                for i, task in ipairs(kept) do
                    if task.code == 'T-' .. i and task.weight == i - 1 then right = right + 1 end
                end
                return right
                """
            )
            #expect(right.integer == 200)
            // The first one tells field by field what is read, and gets everything when its first copy was not enough.
            #expect(records.rows.refetched.prefix(2) == [LuaFieldSet([0]), nil])
            #expect(records.rows.refetched.dropFirst(2).allSatisfy { $0 == LuaFieldSet([0, 4]) })
            #expect(records.rows.refetches == 201)
        }

        @Test func noRecordIsFetchedMoreThanTwice() throws {
            let records = try RecordFixture(count: 50)
            try records.fixture.run(
                """
                local kept = {}
                for task in tasks() do kept[#kept + 1] = task end
                for _, name in ipairs { 'code', 'points', 'open', 'due', 'weight', 'code' } do
                    for _, task in ipairs(kept) do local value = task[name] end
                end
                """
            )
            #expect(records.rows.refetches == 100)
        }

        @Test func recordsThatAreReadLateAreCopiedAsTheyCome() throws {
            let records = try RecordFixture(count: 1000)
            let right = try records.fixture.run(
                """
                local previous, n, right = nil, 0, 0
                for task in tasks() do
                    n = n + 1
                    if previous and previous.weight == n - 2 and task.code == 'T-' .. n then right = right + 1 end
                    previous = task
                end
                return right
                """
            )
            #expect(right.integer == 999)
            #expect(records.rows.refetches < 40)
            #expect(records.rows.narrowed == [LuaFieldSet([0, 4])])
        }

        @Test func fewThatAreReadLateAreNotWorthCopies() throws {
            let records = try RecordFixture(count: 4000)
            let sum = try records.fixture.run(
                """
                local kept, sum = {}, 0
                for task in tasks() do
                    if task.points and task.points % 100 == 0 then kept[#kept + 1] = task end
                    if #kept > 1 then sum = sum + #table.remove(kept, 1).code end
                end
                return sum
                """
            )
            #expect(try #require(sum.integer) == Int64((0..<39).map { "T-\($0 * 100 + 1)".count }.reduce(0, +)))
            #expect(records.rows.refetches == 39)
        }

        @Test(arguments: [1, 2, 7, 100], [1, 2, 3]) func everyFieldIsThatOfItsOwnRow(lag: Int, stride: Int) throws {
            let records = try RecordFixture(count: 700)
            let right = try records.fixture.run(
                """
                local waiting, n, right = {}, 0, 0
                local function is_right(task, i)
                    local points = (i - 1) % 10 ~= 9 and i - 1 or nil
                    local field = i * \(stride) % 4
                    if field == 0 then return task.code == 'T-' .. i end
                    if field == 1 then return task.points == points end
                    if field == 2 then return task.open == ((i - 1) % 2 == 0) end
                    return task.weight == i - 1 and tostring(task) == 'task T-' .. i
                end
                local function look(i) if is_right(waiting[i], i) then right = right + 1 end end
                for task in tasks() do
                    n = n + 1
                    waiting[n] = task
                    if n > \(lag) then look(n - \(lag)) end
                    if n % 3 == 0 then look(n) end
                end
                for i = 1, n do look(i) end
                return right
                """
            )
            #expect(right.integer == Int64(700 - lag + 233 + 700))
        }

        @Test func aCopyOutlivesTheView() throws {
            let records = try RecordFixture(count: 100)
            let lua = records.fixture
            try records.closeView(
                after: """
                    kept = {}
                    for task in tasks() do
                        kept[#kept + 1] = task
                        local before = kept[#kept - 1]
                        local code = before and before.code
                    end
                    """
            )
            #expect(try lua.run("return kept[99].code .. kept[1].code").text == "T-99T-1")
            #expect(
                lua.error(of: "return kept[99].points")?.message == "this task was read from a view that is closed now"
            )
        }

        @Test func anyLimitEndsInAnErrorOrAResult() throws {
            let source = """
                local kept, sum = {}, 0
                for round = 1, 150 do
                    for task in tasks() do
                        kept[#kept + 1] = task
                        local before = kept[#kept - 1]
                        if before then sum = sum + #before.code + (before.points or 0) end
                    end
                end
                return sum
                """
            var outcomes: Set<LuaError.Kind?> = []
            for step in 0..<20 {
                let fixture = try RecordFixture(count: 100, memory: (1 << 20) + step * 259_973).fixture
                outcomes.insert(fixture.error(of: source)?.kind)
                #expect(try fixture.run("return 1").integer == 1)
            }
            #expect(outcomes == [nil, .memory])
        }

        @Test func everyRequestForMemoryMayFail() throws {
            let source = """
                local kept, right = {}, 0
                for task in tasks() do
                    kept[#kept + 1] = task
                    local before = kept[#kept - 1]
                    if before and before.code == 'T-' .. #kept - 1 then right = right + 1 end
                end
                for i, task in ipairs(kept) do if task.weight == i - 1 then right = right + 1 end end
                return right
                """
            let whole = try RecordFixture(count: 60).fixture
            let before = whole.lua.allocationCount
            #expect(try whole.run(source).integer == 119)
            let allocations = whole.lua.allocationCount - before
            // Release builds count nothing.
            guard allocations > 0 else { return }
            for n in 1...allocations {
                let fixture = try RecordFixture(count: 60).fixture
                fixture.lua.failAllocation(after: n)
                let error = fixture.error(of: source)
                fixture.lua.failAllocation(after: 0)
                #expect(
                    [nil, .memory].contains(error?.kind),
                    "allocation \(n): \(error.map(String.init(describing:)) ?? "")"
                )
                #expect(try fixture.run("return 1").integer == 1)
            }
        }
    }
}
