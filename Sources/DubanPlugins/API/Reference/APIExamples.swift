/// Examples of the members of the API, by `type.member`: each a few lines that can be run as they stand, inside the `run`
/// of an entry that fits, or as a whole `main.lua` where they register one. Every one of them is run as a test.
enum APIExamples {
    static func example(_ type: String, _ member: String) -> String? { all["\(type).\(member)"] }

    static let all = registrations.merging(queries) { $1 }.merging(contexts) { $1 }.merging(documents) { $1 }
        .merging(values) { $1 }.merging(changes) { $1 }.merging(records) { $1 }

    private static let registrations = [
        "duban.report": """
        duban.report {
          id = "open", title = "Open tasks",
          run = function(ctx)
            local doc = duban.document { title = "Open tasks" }
            doc:table { columns = { "code", "title" }, rows = {} }
            return doc
          end,
        }
        """,
        "duban.check": """
        duban.check {
          id = "no-due-date", title = "No due date", on = "task", severity = "warning",
          where = { due = { known = false }, status = { "assigned", "claimed", "in_progress" } },
          each = function(task, ctx) ctx:finding { "no due date, led by {lead}", lead = task.lead or "nobody" } end,
        }
        """,
        "duban.command": """
        duban.command {
          id = "praise", title = "Praise a department",
          params = { who = { type = "organization", required = true } },
          run = function(ctx, params)
            local changes = duban.changes { title = "Praise" }
            changes:add("mark", { organization = params.who, kind = "praise", given = ctx.today, reason = "quick work" })
            return changes
          end,
        }
        """,
        "duban.hook": """
        duban.hook {
          id = "needs-evidence", before = { "submit" },
          run = function(ctx, event)
            if #event.files == 0 then ctx:veto { en = "no evidence is attached", ["zh-Hans"] = "未附佐证材料" } end
          end,
        }
        """,
        "duban.field": """
        duban.field {
          id = "days-open", title = "Days open", on = "task", type = "integer",
          value = function(task, ctx) return (task.closed or ctx.today) - task.assigned end,
        }
        duban.check {
          id = "slow", on = "task", where = { days_open = { more_than = 30 } },
          each = function(task, ctx) ctx:finding { "open for {days} days", days = task.days_open } end,
        }
        """,
        "duban.importer": """
        duban.importer {
          id = "words", on = "task", extension = "txt",
          run = function(ctx, file)
            local records, number = {}, 0
            for line in file.text:gmatch("[^\\n]+") do
              number = number + 1
              records[number] = { line = number, code = "W-" .. number, title = line, assigned = ctx.today }
            end
            return records
          end,
        }
        """,
        "duban.exporter": """
        duban.exporter {
          id = "titles", extension = "txt",
          run = function(ctx)
            local lines = {}
            for task in duban.tasks:order_by("code"):each() do lines[#lines + 1] = task.code .. "\\t" .. task.title end
            return table.concat(lines, "\\n")
          end,
        }
        """,
    ]

    private static let queries = [
        "query.where": """
        local late = duban.tasks:where { status = { "assigned", "claimed" }, due = { before = ctx.today } }
        print(late:count())
        """,
        "query.order_by": #"print(duban.tasks:order_by("-due", "code"):first().code)"#,
        "query.limit": #"for task in duban.tasks:order_by("due"):limit(5):each() do print(task.title) end"#,
        "query.group_by": """
        for _, group in ipairs(duban.tasks:group_by("lead"):count()) do
          print(group.lead or "nobody", group.count)
        end
        """,
        "query.each": #"for task in duban.tasks:each() do print(task.code) end"#,
        "query.all": #"local tasks = duban.tasks:limit(10):all() print(#tasks, tasks[1].code)"#,
        "query.first": #"local task = duban.tasks:order_by("due"):first() print(task and task.code)"#,
        "query.find": #"local task = duban.tasks:find("2023-79-05") print(task and task.title)"#,
        "query.count": "print(duban.tasks:where { closed = { known = false } }:count())",
        "query.exists": #"print(duban.tasks:where { lead = "finance" }:exists())"#,
        "query.sum": #"print(duban.projects:sum("total_investment"))"#,
        "query.min": #"print(duban.tasks:min("due"))"#, "query.max": #"print(duban.tasks:max("due"))"#,
        "query.average": #"print(duban.tasks:average("progress"))"#,
        "query.median": #"print(duban.projects:median("total_investment"))"#,
        "query.percentile": #"print(duban.tasks:percentile("progress", 0.9))"#,
        "query.count_distinct": #"print(duban.tasks:count_distinct("lead"), "organizations lead something")"#,
        "grouped query.count": #"print(#duban.tasks:group_by("status"):count())"#,
        "grouped query.max": """
        for _, group in ipairs(duban.tasks:group_by("lead"):max("due")) do print(group.lead, group.max) end
        """,
        "grouped query.percentile": """
        for _, group in ipairs(duban.tasks:group_by("lead"):percentile("progress", 0.9)) do
          print(group.lead, group.percentile)
        end
        """,
        "duban.tasks": #"print(duban.tasks:count())"#,
        "duban.review": #"local review = duban.review("2023-03") print(review.preliminary, #review.groups)"#,
        "duban.batch_rates": #"print(duban.batch_rates().start.percent)"#,
    ]

    private static let contexts = [
        "ctx.today": "print(ctx.today, ctx.today - 7, ctx.today.weekday)",
        "ctx.calendar": "print(ctx.calendar:is_workday(ctx.today))",
        "ctx.say": """
        print(ctx:say { en = "{n} tasks", ["zh-Hans"] = "{n} 项任务", n = duban.tasks:count() })
        """,
        "ctx.name": #"local task = duban.tasks:first() print(ctx:name(task), ctx:name(task, "lead"))"#,
        "ctx.finding": """
        local task = duban.tasks:first()
        ctx:finding { "due {due}, still open", due = task.due, subject = task }
        """,
        "calendar.next_workday": "print(ctx.calendar:next_workday(ctx.today + 1))",
        "calendar.add_workdays": "print(ctx.calendar:add_workdays(ctx.today, 5))",
        "calendar.workdays": "print(ctx.calendar:workdays(ctx.today, ctx.today + 30))",
    ]

    private static let documents = [
        "duban.document": #"return duban.document { title = "Open tasks", subtitle = "This week" }"#,
        "document.heading": #"return duban.document { title = "T" }:heading("Part one"):heading("A part of it", 2)"#,
        "document.paragraph": #"return duban.document { title = "T" }:paragraph("What has been done.")"#,
        "document.list": #"return duban.document { title = "T" }:list { ordered = true, "first", "second" }"#,
        "document.note": #"return duban.document { title = "T" }:note("Two tasks are late.", "warning")"#,
        "document.figures": """
        local late = duban.tasks:where { closed = { known = false }, due = { before = ctx.today } }:count()
        return duban.document { title = "T" }:figures { { label = "Late", value = late, light = late > 0 and "red" or "green" } }
        """,
        "document.divider": #"return duban.document { title = "T" }:paragraph("above"):divider():paragraph("below")"#,
        "document.table": """
        local doc = duban.document { title = "T" }
        doc:table {
          columns = { { key = "lead", title = "Lead" }, { key = "count", title = "Tasks", type = "integer" } },
          rows = duban.tasks:group_by("lead"):count(),
          totals = { lead = "all", count = duban.tasks:count() },
        }
        return doc
        """,
        "document.chart": """
        local doc = duban.document { title = "T" }
        doc:chart {
          kind = "bar", title = "Tasks by lead", label = "lead", values = "count",
          columns = { { key = "lead", title = "Lead" }, { key = "count", title = "Tasks", type = "integer" } },
          rows = duban.tasks:group_by("lead"):count(),
        }
        return doc
        """,
        "document table.row": """
        local doc = duban.document { title = "T" }
        local rows = doc:table { columns = { "code", "title" } }
        for task in duban.tasks:limit(5):each() do rows:row { code = task.code, title = task.title } end
        return doc
        """,
    ]

    private static let values = [
        "duban.date": #"print(duban.date("2023-03-27"), duban.date(2023, 3, 27), duban.date("2023-03-27T08:30"))"#,
        "duban.money": #"print(duban.money(12500.5), duban.money(3, "100m-yuan"))"#,
        "duban.period": #"print(duban.period("2023-Q1"):progress(ctx.today))"#,
        "date.period": #"print(ctx.today:period("quarter"))"#, "date.add_months": "print(ctx.today:add_months(1))",
        "date.week_start": "print(ctx.today.week_start)",
        "money.format": #"print(duban.money(3, "100m-yuan"):format("10k-yuan", 2))"#,
        "period.progress": #"print(duban.period("2023-03"):progress(ctx.today))"#,
        "period.contains": #"print(duban.period("2023-03"):contains(ctx.today))"#,
    ]

    private static let changes = [
        "duban.changes": #"return duban.changes { title = "What should be done" }"#,
        "changes.perform": """
        local changes = duban.changes { title = "Cancel what nobody leads" }
        for task in duban.tasks:where { lead = { known = false }, closed = { known = false } }:each() do
          changes:perform(task, "cancel", { reason = "nobody leads it" })
        end
        return changes
        """,
        "changes.add": """
        local changes = duban.changes { title = "Praise" }
        changes:add("mark", { organization = "finance", kind = "praise", given = ctx.today, reason = "quick work" }, "why")
        return changes
        """,
        "changes.set": """
        local changes = duban.changes { title = "Names" }
        local organization = duban.organizations:find("finance")
        if organization then changes:set(organization, { name_en = "Finance Bureau" }, "as it calls itself") end
        return changes
        """,
    ]

    private static let records = [
        "task.related":
            #"local task = duban.tasks:first() local meeting = task:related("meeting") print(meeting and meeting.held)"#,
        "task.is_open": "for task in duban.tasks:each() do if task:is_open() then print(task.code) end end",
        "task.is_overdue": """
        for task in duban.tasks:each() do
          if task:is_overdue() then print(task.code, task:days_overdue()) end
        end
        """,
        "unit.is_claim_overdue":
            "for unit in duban.units:each() do if unit:is_claim_overdue(2) then print(unit.task) end end",
        "unit.is_feedback_overdue": """
        for unit in duban.units:each() do if unit:is_feedback_overdue("week") then print(unit.task) end end
        """,
    ]
}
