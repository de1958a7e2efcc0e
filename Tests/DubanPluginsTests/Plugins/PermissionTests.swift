import DubanModel
import DubanPlugins
import Testing

/// What a plugin has no permission for is an error that names it, with the line that asks for it.
struct PermissionTests {
    private func fixture(_ read: [String], department: String? = nil) throws -> PluginFixture {
        let fixture = try PluginFixture()
        fixture.access = try PluginAccess(
            department: department ?? "",
            seesEverything: department == nil,
            read: read,
            propose: []
        )
        return fixture
    }

    private func failure(_ read: [String], _ source: String) throws -> PluginError {
        let fixture = try fixture(read)
        return try #require(try fixture.error("\n\(source)"))
    }

    @Test(arguments: Model.all.map(\.plural)) func aModelCannotBeNamed(_ plural: String) throws {
        let model = try Model.resolve(plural)
        let error = try failure([], "return duban.\(plural)")
        #expect(error.kind == .permission)
        #expect(error.message.english.contains("script.lua:2: no permission to read '\(Permission(model))'"))
        #expect(error.message.english.contains("permissions.read in plugin.toml"))
        #expect(error.message.english.contains("duban plugin grant"))
        #expect(!error.traceback.isEmpty)
    }

    @Test(arguments: [
        "local t = duban.tasks:first()\nreturn t.due", "for t in duban.tasks:each() do local x = t.due end",
        "duban.tasks:where { due = duban.date \"2023-03-24\" }", "duban.tasks:where { due = { known = true } }",
        "duban.tasks:where { status = \"closed\", due = { within = duban.period \"2023\" } }",
        "duban.tasks:order_by(\"due\")", "duban.tasks:order_by(\"status\", \"-due\")", "duban.tasks:group_by(\"due\")",
        "duban.tasks:group_by(\"status\", \"due\")", "duban.tasks:min(\"due\")", "duban.tasks:max(\"due\")",
        "duban.tasks:group_by(\"status\"):max(\"due\")", "duban.tasks:first():is_overdue()",
        "duban.tasks:find(\"T-1\"):is_late()", "duban.tasks:first():days_overdue()",
        "ctx:name(duban.tasks:first(), \"due\")",
        "local t = duban.tasks:all()[1]\nreturn t.due",
        "local t = duban.tasks:first()\nlocal key = \"d\" .. \"ue\"\nreturn t[key]",
    ])
    func aFieldCannotBeMentionedAnywhere(_ source: String) throws {
        let error = try failure(["tasks.status", "tasks.closed", "tasks.title"], source)
        #expect(error.kind == .permission, "\(error)")
        #expect(error.message.english.contains("no permission to read 'tasks.due'"), "\(error)")
        let line = source.contains("\nreturn") ? source.split(separator: "\n").count + 1 : 2
        #expect(error.message.english.contains("script.lua:\(line): "), "\(error)")
    }

    @Test(arguments: [
        ("projects", "duban.projects:sum(\"year_plan\")", ["projects.total_investment"], "projects.year_plan"),
        ("projects", "duban.projects:average(\"year_plan\")", ["projects.total_investment"], "projects.year_plan"),
        ("projects", "duban.projects:median(\"year_plan\")", ["projects.total_investment"], "projects.year_plan"),
        (
            "projects", "duban.projects:count_distinct(\"category\")", ["projects.total_investment"],
            "projects.category"
        ),
        ("units", "return duban.tasks:first().units", ["tasks.title"], "tasks.units"),
        (
            "milestones", "return duban.projects:first().milestones", ["projects.name", "projects.investments"],
            "projects.milestones"
        ),
        ("meeting", "duban.tasks:find(\"T-1\"):related(\"meeting\")", ["tasks"], "meetings"),
        ("lead", "duban.tasks:find(\"T-1\"):related(\"lead\")", ["tasks"], "organizations"),
        ("task", "duban.units:first():related(\"task\")", ["tasks.units"], "tasks"),
        ("name", "ctx:name(duban.tasks:first())", ["tasks.status"], "tasks.title"),
        ("lead name", "ctx:name(duban.tasks:first(), \"lead\")", ["tasks.status"], "tasks.lead"),
        (
            "previous", "duban.observations:first():previous()", ["indicators.observations.value"],
            "indicators.observations.indicator"
        ),
    ])
    func neitherCanWhatLeadsThere(_ name: String, _ source: String, _ read: [String], _ permission: String) throws {
        let error = try failure(read, source)
        #expect(error.message.english.contains("no permission to read '\(permission)'"), "\(error)")
    }

    @Test func whatIsAllowedIsReadAsBefore() throws {
        let fixture = try fixture(["tasks.status", "tasks.lead", "tasks.title", "projects.total_investment"])
        #expect(try fixture.value("duban.tasks:where { status = \"closed\" }:count()") == "2")
        #expect(try fixture.value("duban.tasks:find(\"T-1\").lead_name") == "财政局")
        #expect(try fixture.value("ctx:name(duban.tasks:find(\"T-1\"), \"lead\")") == "Finance")
        #expect(try fixture.value("ctx:name(duban.tasks:find(\"T-1\"))") == "办结晚了")
        #expect(try fixture.value("duban.projects:sum(\"total_investment\")") == "1200000000.30")
        #expect(try fixture.value("duban.projects:order_by(\"code\"):first().code") == "idea")
        #expect(try fixture.value("tostring(duban.tasks:find(\"T-1\"))") == "task T-1")
        #expect(try fixture.value("duban.date \"2023-03-24\"") == "2023-03-24")
    }

    @Test func aMisspeltNameIsStillAnsweredWithTheNearest() throws {
        let error = try failure(["tasks.status"], "duban.tasks:order_by(\"statsu\")")
        #expect(error.kind == .runtime)
        #expect(error.message.english.contains("did you mean 'status'?"))
    }

    @Test func pcallSeesTheErrorAndNoValue() throws {
        let fixture = try fixture(["tasks.status"])
        let source = "pcall(function() return duban.tasks:first().due end)"
        let printed = try fixture.printed("print(\(source))")
        #expect(printed.first?.hasPrefix("false\t") == true)
        #expect(printed.first?.contains("no permission to read 'tasks.due'") == true)
    }

    @Test func aDepartmentSeesItsOwnRows() throws {
        let fixture = try fixture(["*"], department: "housing")
        #expect(
            try fixture.printed("for t in duban.tasks:order_by(\"code\"):each() do print(t.code) end") == [
                "T-1", "T-3", "T-4",
            ]
        )
        #expect(try fixture.value("duban.tasks:count()") == "3")
        #expect(try fixture.value("duban.tasks:find(\"T-2\")") == "nil")
        #expect(try fixture.value("duban.tasks:find(\"T-1\").units:count()") == "2")
        #expect(try fixture.value("duban.feedbacks:count()") == "0")
        #expect(try fixture.value("#duban.tasks:all()") == "3")
        #expect(try fixture.value("duban.projects:count()") == "0")
        #expect(try fixture.value("duban.organizations:count()") == "3")
    }

    @Test func aRecordThatAScriptKeptIsFoundAgain() throws {
        let fixture = try fixture(["tasks.title"], department: "housing")
        let source = """
            local kept = {}
            for t in duban.tasks:order_by("code"):each() do kept[#kept + 1] = t end
            for _, t in ipairs(kept) do print(t.title) end
            print(pcall(function() return kept[1].status end))
            """
        let printed = try fixture.printed(source)
        #expect(printed.prefix(3) == ["办结晚了", "当日到期", "当日上午到期"])
        #expect(printed.last?.contains("no permission to read 'tasks.status'") == true)
    }

    @Test func aCheckOnAForbiddenModelIsRefusedWhereItIsRegistered() throws {
        let fixture = try fixture(["projects"])
        let error = try fixture.loadingError("\nduban.check { id = \"it\", on = \"task\", each = function() end }")
        #expect(error.kind == .permission)
        #expect(error.message.english.contains("Plugins/tool/main.lua:2: no permission to read 'tasks'"))
    }

    @Test func aCheckByAForbiddenFieldIsRefusedWhereItIsRegistered() throws {
        let fixture = try fixture(["tasks.status"])
        let error = try fixture.loadingError(
            "duban.check { id = \"it\", on = \"task\", where = { due = { known = true } }, each = function() end }"
        )
        #expect(error.message.english.contains("Plugins/tool/main.lua:1: no permission to read 'tasks.due'"))
    }

    @Test func aCheckThatReadsAForbiddenFieldErrs() throws {
        let fixture = try fixture(["tasks.status"])
        let result = try fixture.result(
            "duban.check { id = \"it\", on = \"task\", each = function(task)\n local x = task.due\nend }"
        )
        #expect(result.status == .errored)
        #expect(
            result.failure?.message.english.contains("Plugins/tool/main.lua:2: no permission to read 'tasks.due'")
                == true
        )
    }

    @Test func aCheckSeesTheRowsOfItsDepartment() throws {
        let fixture = try fixture(["tasks"], department: "housing")
        let result = try fixture.result(
            "duban.check { id = \"it\", on = \"task\", each = function(task, ctx) ctx:finding { \"x\" } end }"
        )
        #expect(Set(result.findings.compactMap(\.subject?.code)) == ["T-1", "T-3", "T-4"])
    }
}
