import CRowSource
import LuaHost
import TestSupport
import Testing

/// Functions of which C tells on which rows they do nothing, against the same functions called for every row.
struct TrialTests {
    private struct Outcome: Equatable {
        /// The codes of the rows for which `hit` was called, until an error.
        var hits: [String]
        var error: String?
    }

    private let fixture: RecordFixture
    private let context: LuaObjectType<Meeting>
    private let meeting = Meeting()
    private static let today: Int64 = 30

    /// The context that functions are given, which counts how often its day is read.
    private final class Meeting {
        var dayReads = 0
    }

    init() throws {
        try self.init(count: 400)
    }

    private init(count: Int) throws {
        fixture = try RecordFixture(count: count)
        let (day, meeting) = (fixture.day, meeting)
        context = try fixture.fixture.lua.defineObjectType(
            "context",
            for: Meeting.self,
            members: [
                "today": .getter { call in
                    meeting.dayReads += 1
                    try call.push(Self.today, day)
                    return 1
                }
            ]
        )
        try fixture.fixture.define("day") { call in
            try call.push(try call.integer(1), day)
            return 1
        }
    }

    /// A function `f(task, ctx)` made by a chunk that knows `hit(task)`.
    private func function(_ source: String) throws -> LuaFunction {
        let chunk = """
            codes = {}
            local function hit(task) codes[#codes + 1] = task and task.code or "nil" end
            \(source)
            """
        let environment = fixture.fixture.environment
        let loaded = try fixture.fixture.lua.load(chunk, chunkName: "=test", environment: environment)
        return try #require(try loaded.callForValue([]).function)
    }

    private func trial(of function: LuaFunction) -> LuaTrial? {
        let today = LuaBoxed(type: fixture.day, value: Self.today)
        return LuaTrial(of: function, on: fixture.task, pivot: LuaTrial.Pivot(member: "today", value: today))
    }

    /// Goes over all rows with a function that is made anew.
    private func outcome(of source: String, tries: Bool) throws -> (Outcome, LuaTrial?) {
        let function = try function(source)
        let trial = tries ? trial(of: function) : nil
        let rows = try fixture.rows.rows()
        let gate = try #require(row_gate_new())
        let ahead = try #require(row_source_ahead_new(rows.source, 6, gate))
        let lua = fixture.fixture.lua
        let cursor = try lua.makeCursor(of: fixture.task, over: nil, provider: fixture.rows, snapshot: 1)
        cursor.setColumns(rows.columns, identity: 0)
        defer {
            cursor.close()
            ahead.pointee.close(ahead)
            row_gate_free(gate)
        }
        var outcome = Outcome(hits: [])
        var batch = row_batch()
        do throws(LuaError) {
            while row_source_ahead_take(ahead, 64, 0, &batch) == 1 {
                cursor.take(batch)
                try cursor.forEachInBatch(function, context: context.value(meeting), filter: nil, trial: trial)
            }
        } catch {
            outcome.error = error.message
        }
        let codes = try #require(try fixture.fixture.environment.raw("codes").table)
        outcome.hits = try codes.list().compactMap(\.text)
        return (outcome, trial)
    }

    @Test(arguments: [
        "return function(task) if task.code == 'T-77' then hit(task) end end",
        "return function(task) if task.points and task.points > 390 then hit(task) end end",
        "return function(task) if not task.points then hit(task) end end",
        "local least, most = 5, 9 return function(t) if t.weight >= least and t.weight < most then hit(t) end end",
        "local first = day(3) return function(task) if task.due == first then hit(task) end end",
        "return function(task, ctx) if task.due == ctx.today then hit(task) end end",
        "return function(task) if #task.code > 4 and (task.points or 0) * 2 + 1 > 780 then hit(task) end end",
        "return function(task) local open = task.open if open == false and task.weight / 2 > 198 then hit(task) end end",
        "return function(task) if -task.weight < -398 or 'a' == task then hit(task) end end",
    ])
    func aFunctionIsCalledOnlyWhereItDoesSomething(_ source: String) throws {
        let (plain, _) = try outcome(of: source, tries: false)
        let (tried, trial) = try outcome(of: source, tries: true)
        #expect(tried == plain && plain.error == nil && !plain.hits.isEmpty)
        let counts = try #require(trial).counts
        #expect(counts.tried == 400 && counts.unknown == Int64(plain.hits.count))
    }

    @Test func anErrorIsMadeWhereItWouldBe() throws {
        let source = "return function(task) if task.points > 5 and task.code == 'T-20' then hit(task) end end"
        let (plain, _) = try outcome(of: source, tries: false)
        let (tried, _) = try outcome(of: source, tries: true)
        // Of the tenth row no points are known.
        #expect(tried == plain && tried.error?.contains("compare") == true)
    }

    @Test func whatAFunctionKeepsIsSeenByTheNextCall() throws {
        let source = """
            local limit = 10
            return function(task)
              if task.weight < limit then return end
              limit = limit + 100
              hit(task)
            end
            """
        let (tried, _) = try outcome(of: source, tries: true)
        #expect(tried == Outcome(hits: ["T-11", "T-111", "T-211", "T-311"]))
    }

    @Test func comparisonsWithThePivotAreNotedAndNotMade() throws {
        let source = """
            return function(task, ctx)
              local today = ctx.today
              if today < task.due and task.weight < 0 then hit(task) end
            end
            """
        let (_, trial) = try outcome(of: source, tries: true)
        #expect(meeting.dayReads == 0)
        #expect(Array(try #require(trial).fieldsComparedWithPivot) == [3])
        let other = "local first = day(3) return function(task, ctx) if ctx.today < first then hit(task) end end"
        let (_, others) = try outcome(of: other, tries: true)
        // With anything but a field it is not compared, so that the host sees it read.
        #expect(meeting.dayReads == 400)
        #expect(try #require(others).fieldsComparedWithPivot.isEmpty)
    }

    @Test(arguments: [
        "return function(...) end",
        "return function(task) hit(task) end",
        "return function(task) for _ = 1, 0 do end end",
        "return function(task) while true do if task.points then return end end end",
        "return hit",
    ])
    func thereIsNoTrialWhereNothingCouldBeTold(_ source: String) throws {
        let made = trial(of: try function(source))
        let counts = made?.counts
        #expect(made == nil || counts?.tried == 0)
    }

    @Test func aVeryLongFunctionIsNotTried() throws {
        let long = "return function(task) if task.points == 1 then return end "
        #expect(trial(of: try function(long + "end")) != nil)
        #expect(trial(of: try function(long + String(repeating: "few = task.code ", count: 20_000) + "end")) == nil)
    }

    @Test func aTrialThatSeldomKnowsAnAnswerIsGivenUp() throws {
        let many = try TrialTests(count: 3_000)
        let source = "return function(task) if task.weight < 100 then return end hit(task) end"
        let (tried, trial) = try many.outcome(of: source, tries: true)
        #expect(tried.hits.count == 2_900)
        #expect(try #require(trial).counts.tried == 2_048)
    }

    /// Functions made at random, of conditions on fields, known values, kept values and the day of the context.
    @Test(arguments: 0..<40)
    func randomFunctionsDoTheSameWithATrial(_ seed: UInt64) throws {
        var random = RandomFunction(seed: seed)
        var passedOver: Int64 = 0
        for _ in 0..<25 {
            let source = random.source()
            let (plain, _) = try outcome(of: source, tries: false)
            let (tried, trial) = try outcome(of: source, tries: true)
            #expect(tried == plain, "\(source)")
            if let counts = trial?.counts { passedOver += counts.tried - counts.unknown }
        }
        // Otherwise nothing would have been compared.
        #expect(passedOver > 400)
    }
}

/// Makes functions `f(task, ctx)` that look at a record, do arithmetic and call `hit` on some of their ways.
private struct RandomFunction {
    private var random: RandomNumbers
    private var depth = 0

    init(seed: UInt64) {
        random = RandomNumbers(seed: seed)
    }

    mutating func source() -> String {
        depth = 0
        return """
            local few, many, word, early, none, list = 3, 250.5, "T-50", day(20), nil, {}
            return function(task, ctx\(Bool.random(using: &random) ? ", third" : ""))
            \(block())
            end
            """
    }

    private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "nil" }

    private mutating func block() -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in statement() }.joined(separator: "\n")
    }

    private mutating func statement() -> String {
        depth += 1
        defer { depth -= 1 }
        guard depth < 4 else { return pick(["hit(task)", "few = few + 1", "local _ = task.due"]) }
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return "do local value = \(expression()) if value then \(block()) end end"
        case 1: return "local kept = \(expression()) if kept == \(expression()) then \(block()) else \(block()) end"
        case 2: return "do local a, b = \(expression()) a = b or \(expression()) if not a then \(block()) end end"
        case 3:
            return
                "do local chosen = \(condition()) and \(expression()) or \(expression()) if chosen then hit(task) end end"
        case 4: return "if \(condition()) then return \(pick(["", "task", "1, 2", "few"])) end"
        case 5: return "do local flag = \(condition()) if flag == \(pick(["true", "false"])) then \(block()) end end"
        default: return "if \(condition()) then \(block()) end"
        }
    }

    private mutating func condition() -> String {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: "not (\(condition()))"
        case 1: "(\(condition())) and (\(condition()))"
        case 2: "(\(condition())) or (\(condition()))"
        case 3: expression()
        case 4: "\(expression()) == \(expression())"
        case 5: "\(expression()) ~= \(expression())"
        // Mostly of values that can be compared, so that not all end in an error.
        case 6: "\(number()) \(pick(["<", "<=", ">", ">="])) \(number())"
        default:
            "\(pick(["task.due", "ctx.today", "early"])) \(pick(["<", "<=", ">", ">="])) \(pick(["task.due", "ctx.today"]))"
        }
    }

    private mutating func number() -> String {
        pick([
            "task.weight", "task.weight", "(task.points or 0)", "task.points", "few", "many", "7", "-3", "100", "0.5",
            "1e3", "#task.code", "task.weight * 2", "task.weight - few", "task.weight / 3 + 1", "-task.weight",
            "9007199254740993", "(task.weight + 9007199254740992)", "few * 4611686018427387904",
        ])
    }

    private mutating func expression() -> String {
        pick([
            "task.code", "task.points", "task.open", "task.due", "task.weight", "task.double", "task", "ctx", "third",
            "nil", "true", "false", "word", "'T-7'", "''", "early", "none", "list", "few", "ctx.today", "day(9)",
            "many",
            "'a' .. few", number(),
        ])
    }
}
