import Foundation
import Testing

/// `duban meeting` and `duban directive`
struct MeetingAndDirectiveTests {
    @Test func theNextMeetingHasTheNextNumberAndMovesOffHolidays() throws {
        let bench = try Workbench.sample()
        #expect(try bench.run("meeting", "next").output == "2023-04-03\n")
        #expect(try bench.run("meeting", "add", "--dry-run").output.contains("nothing was changed"))
        #expect(try bench.run("meeting", "add").output.contains("81: 2023-04-03"))
        #expect(try bench.run("meeting", "add", "--held", "2023-04-24").output.contains("82: 2023-04-24"))
        let next = try bench.run("meeting", "next")
        #expect(next.output == "2023-05-04\n")
        #expect(next.errors.contains("moved from 2023-05-01") && next.errors.contains("劳动节"))
        #expect(try bench.run("show", "meetings", "weekly-82").output.contains("第82次周交办会"))
        #expect(try bench.run("doctor").exitCode == 0)
    }

    @Test func meetingsOfAKindFollowItsRule() throws {
        let bench = try Workbench.sample()
        let settings = try bench.text("duban.toml")
        try bench.write(
            settings + """

                [meetings.weekly]
                weekday = "monday"
                on_day_off = "previous"
                [meetings.monthly]
                weekday = "friday"
                nth = "last"
                """,
            to: "duban.toml"
        )
        #expect(try bench.run("meeting", "next", "--kind", "monthly").output == "2023-03-31\n")
        #expect(try bench.run("meeting", "add", "--kind", "monthly").output.contains("1: 2023-03-31"))
        #expect(try bench.run("meeting", "next", "--kind", "monthly").output == "2023-04-28\n")
        #expect(try bench.run("meeting", "show", "1", "--kind", "monthly").output.contains("第1次月讲评会"))
        #expect(try bench.run("meeting", "add", "--held", "2023-04-24").exitCode == 0)
        let next = try bench.run("meeting", "next", "--lang", "zh-Hans")
        #expect(next.output == "2023-04-28\n")
        #expect(next.errors.contains("2023-05-01") && next.errors.contains("提前"))
        #expect(try bench.run("meeting", "next", "--kind", "other").errors.contains("[meetings.other]"))
        #expect(try bench.run("meeting", "add", "--kind", "other", "--held", "2023-04-01").output.contains("other-1"))
        try bench.write(settings + "\n[meetings.weekly]\nweekday = \"mon\"\n", to: "duban.toml")
        let wrong = try bench.run("meeting", "next")
        #expect(wrong.exitCode == 2)
        #expect(wrong.errors.replacing("\n", with: " ").contains("meetings.weekly.weekday 'mon' is not allowed"))
    }

    @Test func theFirstMeetingOfAllNeedsNoDay() throws {
        let bench = try Workbench.empty()
        let settings = try bench.text("duban.toml")
        #expect(settings.contains("# [meetings.weekly]\n# weekday = \"monday\"\n"))
        try bench.write(settings.replacing("# as_of", with: "as_of"), to: "duban.toml")
        #expect(try bench.run("meeting", "next").output == "2023-03-27\n")
    }

    @Test func anAgendaHasItsTasksInTheirOrder() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("meeting", "agenda", "weekly-80")
        #expect(result.lines.allSatisfy { $0.displayColumns <= 80 })
        let first = try #require(result.output.range(of: "2023-80-01"))
        let last = try #require(result.output.range(of: "2023-79-05"))
        #expect(first.lowerBound < last.lowerBound)
    }

    @Test func meetingsAreListedWithTheirAgendas() throws {
        let bench = try Workbench.sample()
        let list = try bench.run("meeting", "list")
        #expect(list.lines.allSatisfy { $0.displayColumns <= 80 })
        #expect(
            try bench.run("meeting", "list", "--format", "csv").output.contains(
                "weekly-79,weekly assignment,79,2023-03-20,30"
            )
        )
        #expect(try !bench.run("meeting", "list", "--kind", "monthly").output.contains("weekly-79"))
        #expect(try bench.run("meeting", "list", "--as-of", "2023-03-20", "--limit", "1").output.contains("weekly-79"))
        let last = try bench.run("meeting", "show", "--lang", "zh-Hans")
        #expect(last.output.contains("第80次") && last.output.contains("2023-80-01"))
        #expect(try bench.run("meeting", "show", "79").output.contains("no. 79 · held 2023-03-20"))
    }

    @Test func anAgendaIsChangedAndItsHistoryTellsHow() throws {
        let bench = try Workbench.sample()
        let before = try bench.contents()
        let dryRun = ["meeting", "agenda", "withdraw", "80", "2023-80-01", "--reason", "并入其他任务", "--dry-run"]
        #expect(try bench.run(dryRun).output.contains("nothing was changed"))
        #expect(try bench.contents() == before)
        #expect(try bench.run(Array(dryRun.dropLast())).exitCode == 0)
        #expect(try bench.run("meeting", "agenda", "move", "weekly-80", "2023-79-23", "--position", "1").exitCode == 0)
        let add = try bench.run(
            "meeting",
            "agenda",
            "add",
            "weekly-80",
            "2023-79-01",
            "--position",
            "2",
            "--note",
            "补充"
        )
        #expect(add.output.contains("weekly-80/2023-79-01: new"))
        let csv = try bench.run("meeting", "agenda", "weekly-80", "--format", "csv").output
        #expect(csv.contains("1,to be reported on,2023-79-23") && csv.contains("2,to be reported on,2023-79-01"))
        #expect(csv.contains("3,to be assigned,2023-80-02") && !csv.contains("2023-80-01"))
        #expect(try bench.run("show", "agenda_items", "weekly-80/2023-80-01").output.contains("并入其他任务"))
        #expect(try !bench.run("show", "agenda_items", "--limit", "99").output.contains("weekly-80/2023-80-01"))
        #expect(try bench.run("task", "history", "2023-80-01", "--format", "csv").output.contains("Withdrawn: 并入其他任务"))
        #expect(try bench.run("doctor").exitCode == 0)
    }

    @Test func whatNoTaskCarriesOutIsListed() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("directive", "uncovered", "--fail", "--format", "json")
        #expect(result.exitCode == 1)
        // As the sample's README tells.
        #expect(result.output.contains("research-speech/6") && result.output.contains("inspection-2022/3"))
        #expect(!result.output.contains("research-speech/5"))
        #expect(try bench.run("directive", "trace", "research-speech/6", "2023-79-12").exitCode == 0)
        #expect(
            try !bench.run("directive", "uncovered", "research-speech", "--format", "json").output.contains(
                "research-speech/6"
            )
        )
        let cancel = ["task", "cancel", "2023-79-12", "--reason", "不再需要"]
        #expect(try bench.run(cancel).exitCode == 0)
        #expect(
            try bench.run("directive", "uncovered", "research-speech", "--format", "json").output.contains(
                "research-speech/6"
            )
        )
        let later = try bench.run("directive", "show", "research-speech", "--as-of", "2023-04-30").output
        #expect(later.contains("overdue"))
    }

    @Test func aDirectiveIsWrittenDownAndTraced() throws {
        let bench = try Workbench.sample()
        let add = [
            "directive", "add", "spring", "春季工作会讲话", "--kind", "speech", "--date", "2023-03-25", "--issuer", "市委",
        ]
        #expect(try bench.run(add).exitCode == 0)
        #expect(try bench.run(add).errors.contains("a known directive has it"))
        let require = try bench.run("directive", "require", "spring", "抓春耕", "防火", "--due", "2023-04-30")
        #expect(require.output.contains("spring/1: new") && require.output.contains("spring/2: new"))
        #expect(try bench.run("directive", "require", "spring", "保供应").output.contains("spring/3: new"))
        #expect(try bench.run("directive", "trace", "spring/1", "2023-80-20", "--note", "部分").exitCode == 0)
        #expect(try bench.run("directive", "trace", "spring/1", "2023-80-20").output == "nothing changes\n")
        let list = try bench.run("directive", "list", "--format", "csv").output
        #expect(list.contains("spring,speech,2023-03-25,3,1,2,春季工作会讲话"))
        #expect(try bench.run("directive", "list").lines.allSatisfy { $0.displayColumns <= 80 })
        let onItsDay = try bench.run(
            "directive",
            "list",
            "--kind",
            "speech",
            "--as-of",
            "2023-03-25",
            "--format",
            "csv"
        )
        #expect(onItsDay.output.contains("spring,speech,2023-03-25,0,0,0,春季工作会讲话"))
        #expect(try bench.run("doctor").exitCode == 0)
    }

    @Test func aTaskThatNoLongerCarriesOutARequirementIsLeftOut() throws {
        let bench = try Workbench.sample()
        func tasks(_ words: String...) throws -> String {
            try bench.run(["directive", "show", "research-speech", "--format", "csv"] + words).output
        }
        #expect(try tasks().contains("2023-80-03"))
        let untrace = ["directive", "untrace", "research-speech/1", "2023-80-03", "--reason", "改由企业服务任务落实"]
        let done = try bench.run(untrace + ["--on", "2023-03-28"])
        #expect(done.output.contains("Withdrawn 改由企业服务任务落实"))
        #expect(try !tasks("--as-of", "2023-03-28").contains("2023-80-03"))
        #expect(try tasks("--as-of", "2023-03-27").contains("2023-80-03"))
        #expect(try bench.run(untrace).errors.contains("carries out research-speech/1"))
        let history = try bench.run("task", "history", "2023-80-03", "--as-of", "2023-03-28", "--format", "csv")
        #expect(history.output.contains("改由企业服务任务落实"))
        let again = ["directive", "trace", "research-speech/1", "2023-80-03", "--on", "2023-03-29"]
        #expect(try bench.run(again).output.contains("→ none"))
        #expect(try tasks("--as-of", "2023-03-29").contains("2023-80-03"))
        #expect(try bench.run("doctor").exitCode == 0)
    }

    @Test(
        arguments: [
            (["meeting", "next", "--kind", "monthly"], "--held DATE"),
            (["meeting", "add", "--held", "2023-11-31"], "--held '2023-11-31'"),
            (["meeting", "add", "--by", "finance"], "one that supervises"),
            (["meeting", "agenda", "weekly-1"], "there is no meeting"),
            (["meeting", "add", "--title", "a\u{7}"], "without control characters"),
            (["meeting", "nxt"], "did you mean 'next'"),
            (["meeting", "show", "99"], "there is no meeting '99'"),
            (["meeting", "show", "--kind", "other"], "no meeting of kind 'other'"),
            (["meeting", "list", "--kind", "daily"], "daily"),
            (["meeting", "agenda", "add", "80", "2023-80-01"], "already, as number 1"),
            (["meeting", "agenda", "add", "80", "x"], "there is no task 'x'"),
            (["meeting", "agenda", "add", "80", "2023-79-01", "--on", "9999-01-01"], "a time that has come"),
            (["meeting", "agenda", "add", "80", "2023-79-01", "--note", "a\u{7}"], "without control characters"),
            (["meeting", "agenda", "move", "80", "2023-80-01", "--position", "27"], "from 1 to 26"),
            (["meeting", "agenda", "move", "80", "2023-79-01", "--position", "1"], "one on the agenda of weekly-80"),
            (["meeting", "agenda", "withdraw", "80", "2023-80-01"], "--reason"),
            (["meeting", "agenda", "withdraw", "80", "2023-80-01", "--reason", ""], "reason is missing"),
            (
                ["meeting", "agenda", "withdraw", "80", "2023-80-01", "--reason", "x", "--by", "finance"],
                "one that supervises"
            ),
            (["directive", "show", "x"], "there is no directive"),
            (["directive", "trace", "x", "2023-80-20"], "requirement 'x'"),
            (["directive", "trace", "research-speech/6", "x"], "task 'x'"),
            (["directive", "uncovered", "x"], "there is no directive"),
            (["directive", "add", "d", "t", "--kind", "rumour", "--date", "2023-03-01"], "rumour"),
            (["directive", "add", "d", "t", "--kind", "speech", "--date", "2023-02-30"], "--date '2023-02-30'"),
            (["directive", "add", "d", "t", "--kind", "speech", "--date", "2123-02-01"], "a time that has come"),
            (["directive", "add", "", "t", "--kind", "speech", "--date", "2023-02-01"], "needs a value for 'code'"),
            (["directive", "require", "x", "t"], "there is no directive 'x'"),
            (["directive", "require", "research-speech", ""], "title"),
            (["directive", "untrace", "x", "2023-80-20", "--reason", "r"], "there is no requirement 'x'"),
            (["directive", "untrace", "research-speech/6", "2023-80-20", "--reason", "r"], "(none does)"),
            (["directive", "untrace", "research-speech/1", "2023-80-20", "--reason", "r"], "these do: 2023-80-02"),
            (["directive", "untrace", "research-speech/1", "2023-80-02", "--reason", ""], "reason is missing"),
        ] as [([String], String)]
    )
    func saysWhatIsWrong(_ words: [String], _ answer: String) throws {
        let result = try Workbench.sample().run(words)
        #expect(result.exitCode == 2)
        #expect(result.errors.replacing("\n", with: " ").contains(answer), "\(result.errors)")
    }
}
