import DubanDocuments
import DubanPlugins
import Testing
import TestSupport

/// Records in Lua: fields, relations, and records that are kept.
struct RecordTests {
    @Test(arguments: [
        ("duban.tasks:find('T-1').title", "办结晚了"), ("duban.tasks:find('T-1').due", "2023-03-24 18:00"),
        ("duban.tasks:find('T-1').lead_name", "财政局"), ("duban.tasks:find('T-5').lead_name", "nil"),
        ("duban.tasks:find('T-5').due", "nil"),
        ("duban.tasks:find('T-1').public", "true"), ("duban.tasks:find('T-6').progress", "62.5"),
        ("duban.projects:find('park').total_investment", "1200000000.10"),
        ("duban.projects:find('park').batch_phase", "7"),
        ("duban.tasks:find('T-1'):related('meeting').sequence", "80"),
        ("duban.tasks:find('T-2'):related('meeting')", "nil"),
        ("duban.tasks:find('T-1'):related('lead').parent", "city"), ("duban.tasks:find('T-1').units:count()", "2"),
        ("duban.tasks:find('T-1').units:where { role = 'support' }:first().organization_name", "住建局"),
        ("duban.tasks:find('T-6').feedbacks:first().text", "过半"),
        ("duban.projects:find('park').milestones:first().name", "开工"),
        ("duban.projects:find('park').investments:sum('done')", "99.99"),
        ("duban.indicators:find('retail').observations:count()", "4"),
        ("duban.organizations:find('finance').tasks:count()", "3"),
        ("duban.meetings:find('weekly-80').tasks:first()", "T-1"),
        ("duban.tasks:find('T-1') == duban.tasks:find('T-1')", "true"),
    ])
    func tellsItsFieldsAndRelations(_ expression: String, _ expected: String) throws {
        #expect(try PluginFixture().value(expression) == expected)
    }

    @Test(arguments: [
        ("duban.tasks:find('T-1').titel", "did you mean 'title'?"),
        ("duban.tasks:find('T-1'):related('title')", "does not refer to a record"),
        ("duban.tasks:find('T-1'):related('leed')", "did you mean 'lead'?"),
        ("duban.tasks:find('T-1'):related()", "bad argument 1 to 'related'"),
        ("duban.tasks:find('T-1'):is_opn()", "did you mean 'is_open'?"),
    ])
    func refusesWhatItDoesNotHave(_ expression: String, _ message: String) throws {
        let failure = try PluginFixture().failure("return \(expression)")
        #expect(failure.contains("script.lua:1:"))
        #expect(failure.contains(message))
    }

    @Test(arguments: [
        "duban.tasks:find('T-1').title = 'x'", "duban.tasks:find('T-1').new = 1", "duban.tasks = nil",
        "ctx.today = nil",
    ])
    func cannotBeChanged(_ statement: String) throws {
        #expect(try PluginFixture().failure(statement).contains("read-only"))
    }

    @Test func everyFieldOfEveryModelCanBeRead() throws {
        let plurals = [
            "organization": "organizations", "meeting": "meetings", "task": "tasks", "unit": "units",
            "feedback": "feedbacks",
            "project": "projects", "milestone": "milestones", "investment": "investments", "indicator": "indicators",
            "observation": "observations",
        ]
        var source = "local value\n"
        for page in APIReference.pages() {
            guard let plural = plurals[page.name] else { continue }
            for entry in page.entries where entry.signature.hasPrefix(".") {
                let name = entry.signature.dropFirst().prefix { $0 != ":" }
                source += "for record in duban.\(plural):each() do value = record.\(name) end\n"
            }
        }
        #expect(source.contains("record.investment_change"))
        #expect(try PluginFixture().failure(source) == "")
    }

    @Test func staysRightWhenKeptBeyondItsLoop() throws {
        let lines = try PluginFixture().printed(
            """
            local kept = {}
            for task in duban.tasks:order_by("code"):each() do
              kept[#kept + 1] = task
              if #kept == 1 then local title = task.title end
            end
            for _, task in ipairs(kept) do print(task.code, task.title, task.due, task.lead_name) end
            """
        )
        #expect(
            lines == [
                "T-1\t办结晚了\t2023-03-24 18:00\t财政局", "T-2\t已逾期\t2023-03-24\t财政局", "T-3\t当日到期\t2023-03-27\t住建局",
                "T-4\t当日上午到期\t2023-03-27 10:00\t住建局", "T-5\t无时限\tnil\tnil", "T-6\t按时办结\t2023-03-24\t财政局",
            ]
        )
    }

    @Test func staysRightWhenItsLoopIsLeftEarly() throws {
        let lines = try PluginFixture().printed(
            """
            local kept
            for task in duban.tasks:order_by("code"):each() do kept = task if task.code == "T-2" then break end end
            for unit in duban.units:each() do assert(unit.code) end
            print(kept.code, kept.title)
            """
        )
        #expect(lines == ["T-2\t已逾期"])
    }

    @Test func loopsMayBeNested() throws {
        let lines = try PluginFixture().printed(
            """
            local pairs_seen = 0
            for one in duban.tasks:order_by("code"):each() do
              for other in duban.tasks:order_by("-code"):each() do
                if one.code == other.code and one.title == other.title then pairs_seen = pairs_seen + 1 end
              end
            end
            print(pairs_seen)
            """
        )
        #expect(lines == ["6"])
    }

    @Test func outlivingItsRunItGivesAnErrorOrItsOwnCopy() throws {
        let fixture = try PluginFixture()
        let plugin = try fixture.loaded(
            """
            local kept, loop
            duban.report { id = "it", run = function()
              local doc = duban.document { title = "t" }
              if kept then doc:paragraph(kept.title) return doc end
              kept = duban.tasks:find("T-1")
              return doc
            end }
            """
        )
        _ = try fixture.report(plugin)
        do {
            #expect(try fixture.report(plugin).blocks == [.paragraph("办结晚了")])
        } catch let error as PluginError {
            #expect(error.kind == .runtime)
        }
    }
}
