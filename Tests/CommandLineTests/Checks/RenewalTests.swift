import DubanModel
import DubanStore
import Foundation
import TestSupport
import Testing

import struct DubanModel.Record

/// A run of checks over records most of which nobody has changed since the last one.
struct RenewalTests {
    /// Checks that look at all kinds of things besides the record at hand.
    private static let checks = """
        local open = { "assigned", "claimed", "in_progress" }
        local function check(id, each, where, on)
          duban.check { id = id, on = on or "task", where = where, each = each }
        end
        local function say(text) return function(_, ctx) ctx:finding { text } end end

        check("own-fields", function(task, ctx) if task.progress and task.progress > 50 then ctx:finding { "half" } end end)
        check("conditions", say "open", { status = open, due = { known = true } })
        check("past-due", say "past its due day", function(ctx) return { status = open, due = { before = ctx.today } } end)
        check("lately", say "assigned lately", function(ctx) return { assigned = { after = ctx.today - 500 } } end)
        check("passed", function(task, ctx) if task.due and task.due < ctx.today then ctx:finding { "passed" } end end)
        check("running", function(task, ctx)
          local today = ctx.today
          if task.due and task.assigned <= today and today <= task.due then ctx:finding { "running" } end
        end)
        check("behind", function(task, ctx)
          local share = (task.progress or 0) / 100
          if task.due and not task.closed and task.due == ctx.today or share < 0.1 and task.due < ctx.today then
            ctx:finding { "behind" }
          end
        end)
        check("same-day", function(task, ctx) if task.due.date == ctx.today then ctx:finding { "today" } end end)
        check("overdue", function(task, ctx) if task:is_overdue() then ctx:finding { "overdue" } end end)
        check("days", function(task, ctx)
          if task:days_overdue() > 3 then ctx:finding { "{n} d", n = task:days_overdue() } end
        end)
        check("age", function(task, ctx) if ctx.today - task.assigned > 600 then ctx:finding { "old" } end end)
        check("units", function(task, ctx)
          local working = task.units:where { status = "claimed" }:count()
          if working > 0 then ctx:finding { "{n} work", n = working } end
        end)
        check("names", function(task, ctx) ctx:finding { "{who}", who = ctx:name(task, "lead") } end, { status = "claimed" })
        check("related", function(task, ctx)
          local lead = task:related("lead")
          if lead and lead.kind == "county" then ctx:finding { "led by a county" } end
        end)
        check("peers", function(task, ctx)
          if duban.tasks:where { lead = task.lead, status = "claimed" }:count() > 2 then ctx:finding { "many" } end
        end, { status = "assigned" })
        check("workday", function(task, ctx) if not ctx.calendar:is_workday(task.due) then ctx:finding { "idle" } end end,
          { due = { known = true } })
        check("twins", function(task, ctx) ctx:finding { "a" } ctx:finding { "b" } end, { status = "claimed" })
        check("unit-status", function(unit, ctx) if unit.status == "claimed" then ctx:finding { "works" } end end, nil, "unit")
        """

    private func bench(tasks: Int = 150) throws -> (bench: Workbench, store: Store) {
        let bench = try Workbench()
        #expect(try bench.run("generate", ".", "--tasks", "\(tasks)", "--seed", "4").exitCode == 0)
        return (bench, try Store(path: bench.path("duban.sqlite"), mode: .readWrite))
    }

    private func set(day: CivilDate, in bench: Workbench) throws {
        let lines = try bench.text("duban.toml").split(separator: "\n").map(String.init)
        let others = lines.filter { !$0.hasPrefix("as_of") }
        let settings = others.joined(separator: "\n").replacing("[workspace]", with: "[workspace]\nas_of = \(day)")
        try bench.write(settings + "\n", to: "duban.toml")
    }

    private func findings(_ bench: Workbench, _ words: String...) throws -> [CheckOutput.Finding] {
        let result = try bench.run(["check", "mine", "--format", "json"] + words)
        let output = try result.decoded(as: CheckOutput.self)
        #expect(output.summary.errored == 0 && output.summary.killed == 0, "\(result.output.prefix(500))")
        return output.findings
    }

    /// Changes some records by chance.
    private func change(_ store: Store, on day: CivilDate, _ random: inout RandomNumbers) throws {
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let record = try Self.changed(store, on: day, &random)
            // What the rules of the domain refuse changes nothing.
            _ = try? store.write(actor: "test", recorded: Moment(day)) { try $0.put(record) }
        }
    }

    private static func changed(_ store: Store, on day: CivilDate, _ random: inout RandomNumbers) throws -> Record {
        let model: Model = [.task, .task, .task, .unit, .organization].randomElement(using: &random) ?? .task
        let (records, organizations) = try store.read(asOf: AsOf(day)) {
            (try $0.records(Query(model)), try $0.records(Query(.organization)).map(\.code))
        }
        let organization = FieldValue.text(organizations.randomElement(using: &random) ?? "")
        var record = try #require(records.randomElement(using: &random))
        let near = Moment(day.adding(days: Int.random(in: -10...10, using: &random)))
        switch (model.name, Int.random(in: 0..<5, using: &random)) {
        case ("organization", _): record[.name] = .text("单位\(Int.random(in: 0..<1_000, using: &random))")
        case ("unit", 0): record["organization"] = organization
        case ("unit", 1): record["task"] = .text(records.randomElement(using: &random)?["task"].text ?? "")
        case ("unit", _): record[.status] = .text(["assigned", "claimed"].randomElement(using: &random) ?? "claimed")
        case (_, 0): record[.due] = .moment(near)
        case (_, 1): record["progress"] = .number(Double(Int.random(in: 0...100, using: &random)))
        case (_, 2): record[.lead] = organization
        case (_, 3): record[.assigned] = .moment(near)
        default:
            let status = ["assigned", "claimed", "closed"].randomElement(using: &random) ?? "closed"
            record[.status] = .text(status)
            record["closed"] = status == "closed" ? .moment(Moment(day)) : .null
        }
        return record
    }

    @Test(arguments: RandomNumbers.seeds)
    func findsExactlyWhatAFullRunFinds(_ seed: UInt64) throws {
        let (bench, store) = try bench()
        try bench.addPlugin("mine", Self.checks)
        var random = RandomNumbers(seed: seed)
        var day = try #require(CivilDate("2023-12-01"))
        for _ in 0..<12 {
            try change(store, on: day, &random)
            // Mostly the same day or the next one, now and then weeks on or back.
            day = day.adding(days: [0, 0, 1, 1, 30, -3].randomElement(using: &random) ?? 0)
            day = max(day, try #require(CivilDate("2023-11-26")))
            try set(day: day, in: bench)
            let renewed = try findings(bench)
            #expect(renewed == (try findings(bench, "--full")), "seed \(seed), \(day)")
            #expect(renewed.count > 20)
        }
    }

    @Test func looksOnlyAtWhatMayHaveChanged() throws {
        let (bench, store) = try bench()
        // It counts the records that it is shown, as no check should.
        let counting = """
            local seen = 0
            for _, id in ipairs { "first", "second" } do
              duban.check { id = id, on = "task", each = function(_, ctx)
                seen = seen + 1
                ctx:finding { "{seen}", seen = seen }
              end }
            end
            """
        try bench.addPlugin("mine", counting)
        let day = try #require(CivilDate("2023-12-01"))
        try set(day: day, in: bench)
        let first = try findings(bench)
        #expect(first.count == 300)
        #expect(try findings(bench) == first)
        try finish("G-0000009", in: store, on: day)
        let second = try findings(bench)
        #expect(second.filter { !first.contains($0) }.map(\.message) == ["1", "2"])
        #expect(second.map(\.id) == first.map(\.id))
        // Another language has verdicts of its own, and so has changed code.
        #expect(try findings(bench, "--lang", "zh-Hans").map(\.message).contains("300"))
        try bench.write(counting.replacing("seen + 1", with: "seen + 2"), to: "Plugins/mine/main.lua")
        #expect(try findings(bench).map(\.message).contains("600"))
    }

    @Test func aNewDayRenewsWhatItPassed() throws {
        let (bench, _) = try bench()
        try bench.addPlugin(
            "mine",
            """
            local seen = 0
            for _, id in ipairs { "first", "second" } do
              duban.check { id = id, on = "task", each = function(task, ctx)
                seen = seen + 1
                if task:is_overdue() then ctx:finding { "{seen}", seen = seen } end
              end }
            end
            """
        )
        try set(day: try #require(CivilDate("2023-12-01")), in: bench)
        let first = try findings(bench)
        // Every due day is months past, so that the next day changes nothing.
        try set(day: try #require(CivilDate("2023-12-02")), in: bench)
        #expect(try findings(bench) == first)
    }

    @Test(arguments: ["junk", ""])
    func whatIsKeptMayBeDamagedOrRemoved(_ content: String) throws {
        let (bench, _) = try bench()
        try bench.addPlugin("mine", Self.checks)
        try set(day: try #require(CivilDate("2023-12-01")), in: bench)
        let first = try findings(bench)
        for check in ["conditions", "names", "units"] { try bench.write(content, to: ".duban/verdicts/mine.\(check)") }
        #expect(try findings(bench) == first)
        #expect(try bench.contents()[".duban/verdicts/mine.conditions"] != Data(content.utf8))
    }

    @Test func anotherHistoryUnderTheSameNumbersIsNotTakenForTheSame() throws {
        let day = try #require(CivilDate("2023-12-01"))
        // Two histories that part at the last event, as they do when a backup is restored and goes on otherwise.
        let histories = try ["G-0000001", "G-0000003"].map { code in
            let (bench, store) = try bench()
            try bench.addPlugin("mine", Self.checks)
            try set(day: day, in: bench)
            try finish(code, in: store, on: day)
            return (bench, store)
        }
        let (first, (second, store)) = (histories[0].0, histories[1])
        #expect(try findings(first) != (try findings(second, "--full")))
        try FileManager.default.removeItem(atPath: second.path(".duban/verdicts"))
        try FileManager.default.copyItem(atPath: first.path(".duban/verdicts"), toPath: second.path(".duban/verdicts"))
        try finish("G-0000004", in: store, on: day)
        #expect(try findings(second) == (try findings(second, "--full")))
    }

    private func finish(_ code: String, in store: Store, on day: CivilDate) throws {
        let record = try store.read(asOf: AsOf(day)) { try $0.record(.task, code: code) }
        var task = try #require(record)
        task["progress"] = .number(99)
        _ = try store.write(actor: "test", recorded: Moment(day)) { try $0.put(task) }
    }

    @Test(arguments: ["0", "65", "two"])
    func aNumberOfWorkersThatCannotBeIsRefused(_ number: String) throws {
        let bench = try Workbench.empty()
        let result = try bench.run("check", "--workers", number)
        #expect(result.exitCode != 0)
        #expect(result.errors.contains("--workers") || result.errors.contains("'two'"))
    }
}
