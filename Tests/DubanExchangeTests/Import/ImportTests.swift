import DubanExchange
import DubanModel
import DubanStore
import Testing
import TestSupport

struct ImportTests {
    private let header = "code,title,status,lead,assigned,due,closed\n"

    @Test func goodRowsBecomeRecordsWithTheirPast() throws {
        let fixture = try ImportFixture()
        let report = try fixture.run(
            .task,
            header + "T-1,一,closed,finance,2023-01-10,2023-02-28,2023-03-05\nT-2,二,assigned,housing,2023-02-01,,\n"
        )
        #expect((report.rows, report.created, report.problemCount) == (2, 2, 0))
        #expect(try fixture.count(.task, asOf: "2023-01-15") == 1)
        #expect(try fixture.record(.task, "T-1", asOf: "2023-02-15")?[.status] == "assigned")
        #expect(try fixture.record(.task, "T-1", asOf: "2023-03-05")?[.status] == "closed")
        #expect(try fixture.record(.unit, "T-1/finance", asOf: "2023-03-04")?[.status] == "assigned")
        #expect(try fixture.record(.unit, "T-1/finance")?[.status] == "passed")
    }

    @Test func headingsMayBeLabelsAndCellsMayHaveFullWidthSpaces() throws {
        let fixture = try ImportFixture()
        let report = try fixture.run(
            .task,
            "任务编号,Title,完成情况,责任单位,交办时间\nT-1,\u{3000}一 ,办理中,finance\u{3000},2023-01-10\n"
        )
        #expect(report.problems.isEmpty)
        let task = try #require(try fixture.record(.task, "T-1"))
        #expect(task[.title] == "一")
        #expect(task[.status] == "in_progress")
        #expect(task[.lead] == "finance")
    }

    @Test func theSameFileAgainChangesNothing() throws {
        let fixture = try ImportFixture()
        let file = header + "T-1,一,closed,finance,2023-01-10,2023-02-28,2023-03-05\nT-2,二,assigned,,2023-02-01,,\n"
        try fixture.run(.task, file)
        let days = ["2023-01-15", "2023-02-15", "2023-03-05", "2023-12-31"]
        let before = try days.map { try fixture.read($0) { try $0.records(Query(.task)) + $0.records(Query(.unit)) } }
        let again = try fixture.run(.task, file, recorded: "2023-04-02")
        #expect((again.created, again.updated, again.unchanged) == (0, 0, 2))
        let after = try days.map { try fixture.read($0) { try $0.records(Query(.task)) + $0.records(Query(.unit)) } }
        #expect(after == before)
    }

    @Test func aChangedRowUpdatesAndOtherColumnsStay() throws {
        let fixture = try ImportFixture()
        try fixture.run(.task, "code,title,status,assigned,criterion\nT-1,一,assigned,2023-01-10,每周一报\n")
        let report = try fixture.run(.task, "code,title,status,assigned\nT-1,新,assigned,2023-01-10\n")
        #expect((report.created, report.updated, report.unchanged) == (0, 1, 0))
        let task = try #require(try fixture.record(.task, "T-1"))
        #expect(task[.title] == "新")
        #expect(task["criterion"] == "每周一报")
        try fixture.run(.task, "code,title,status,assigned,criterion\nT-1,新,assigned,2023-01-10,\n")
        #expect(try fixture.record(.task, "T-1")?["criterion"] == .null)
    }

    @Test func everyBadRowIsListedAndNothingIsKept() throws {
        let fixture = try ImportFixture()
        let before = try fixture.databaseBytes()
        let report = try fixture.run(
            .task,
            header + """
                T-1,好的,assigned,finance,2023-01-10,,
                T-2,"two
                lines",done,finance,2023-01-10,,
                T-3,三,assigned,nobody,2023-01-10,,
                T-4,四,assigned,finance,2023-01-10,2023-11-31,
                T-5,,assigned,finance,,,
                T-6,六,closed,finance,2023-01-10,,
                T-7,七,assigned
                T-1,又一,assigned,finance,2023-01-10,,
                T-9,九,assigned,finance,2023-01-10,2023-01-09,

                """
        )
        #expect(report.rows == 9)
        #expect(report.created == 1)
        let found = report.problems.map { "\($0.line) \($0.column) '\($0.value)'" }
        #expect(
            found == [
                "3 status 'done'", "5 lead 'nobody'", "6 due '2023-11-31'", "7 assigned ''", "7 title ''",
                "8 closed ''",
                "9  '3 cells'", "10 code 'T-1'", "11 due '2023-01-09'",
            ]
        )
        #expect(report.problemCount == report.problems.count)
        #expect(report.problems[0].message.english.contains("one of drafted, assigned"))
        #expect(report.problems[1].message.english.contains("--create-organizations"))
        #expect(report.problems[2].message.english.contains("a date"))
        #expect(report.problems[7].message.english.contains("line 2"))
        #expect(
            report.problems.allSatisfy {
                $0.message.english.contains("expected") || $0.message.english.contains("needs")
            }
        )
        #expect(try fixture.count(.task) == 0)
        #expect(try fixture.databaseBytes() == before)
    }

    @Test func oneBadRowAmongManyUndoesThemAll() throws {
        let fixture = try ImportFixture()
        var file = header
        for number in 1...300 { file += "T-\(number),题,assigned,finance,2023-01-10,,\n" }
        let report = try fixture.run(.task, file + "T-x,题,assigned,finance,not a date,,\n")
        #expect(report.problemCount == 1)
        #expect(try fixture.count(.task) == 0)
        #expect(try fixture.count(.unit) == 0)
    }

    @Test func problemsBeyondTheListAreCounted() throws {
        let fixture = try ImportFixture()
        let bad = (1...ImportReport.listedProblems + 5).map { "T-\($0),题,done,,2023-01-10,,\n" }.joined()
        let report = try fixture.run(.task, header + bad)
        #expect(report.problemCount == ImportReport.listedProblems + 5)
        #expect(report.problems.count == ImportReport.listedProblems)
    }

    @Test func unknownOrganizationsAreMadeWhenAsked() throws {
        let fixture = try ImportFixture()
        let file = header + "T-1,一,assigned,nobody,2023-01-10,,\nT-2,二,assigned,nobody,2023-01-10,,\n"
        let report = try fixture.run(.task, file) { $0.createsOrganizations = true }
        #expect(report.organizationsCreated == ["nobody"])
        #expect(try fixture.record(.organization, "nobody")?[.kind] == "department")
        #expect(try fixture.record(.task, "T-2", asOf: "2023-01-10")?["lead_name"] == "nobody")
    }

    @Test func aMappingMayMakeOrganizationsWithTheirFullNames() throws {
        let fixture = try ImportFixture()
        let report = try fixture.run(
            .task,
            "No,What,Agency,Agency Name,When\n1,x,DOT,Department of Transport,03/01/2023\n",
            mapping: """
                dates = "MM/dd/yyyy"
                [fields]
                code = "No"
                title = "What"
                assigned = "When"
                [units]
                lead = "Agency"
                [organizations]
                create = true
                kind = "agency"
                name = "Agency Name"
                """
        )
        #expect(report.problems.isEmpty)
        let agency = try #require(try fixture.record(.organization, "DOT"))
        #expect(agency[.name] == "Department of Transport")
        #expect(agency[.kind] == "agency")
        #expect(try fixture.record(.task, "1")?[.lead] == "DOT")
        #expect(try fixture.record(.task, "1")?[.status] == "assigned")
    }

    @Test func aDryRunSaysWhatWouldBeDoneAndDoesNothing() throws {
        let fixture = try ImportFixture()
        let before = try fixture.databaseBytes()
        let file = header + "T-1,一,assigned,nobody,2023-01-10,,\n"
        let report = try fixture.run(.task, file) {
            $0.isDryRun = true
            $0.createsOrganizations = true
        }
        #expect(report.isDryRun)
        #expect((report.created, report.organizationsCreated) == (1, ["nobody"]))
        #expect(try fixture.databaseBytes() == before)
    }

    @Test func supportingOrganizationsBecomeUnits() throws {
        let fixture = try ImportFixture()
        let mapping = """
            [fields]
            code = "code"
            title = "title"
            assigned = "assigned"
            [units]
            lead = "lead"
            support = "support"
            """
        let report = try fixture.run(
            .task,
            "code,title,assigned,lead,support\nT-1,一,2023-01-10,finance,housing、finance\n",
            mapping: mapping
        )
        #expect(report.problems.isEmpty)
        #expect(try fixture.count(.unit) == 2)
        #expect(try fixture.record(.unit, "T-1/finance")?[.role] == "lead")
        #expect(try fixture.record(.unit, "T-1/housing")?[.role] == "support")
        let wrong = try fixture.run(
            .task,
            "code,title,assigned,lead,support\nT-2,一,2023-01-10,finance,nobody\n",
            mapping: mapping
        )
        #expect(wrong.problems.map(\.column) == ["support"])
    }

    @Test func aColumnThatTheMappingReadsMustBeThere() throws {
        let fixture = try ImportFixture()
        let error = #expect(throws: ExchangeError.self) {
            try fixture.run(.task, "Code,Title\n", mapping: "[fields]\ncode = \"Code\"\ntitle = \"Titel\"")
        }
        #expect(error?.kind == .mapping)
        #expect(error?.description.contains("'Titel'") == true)
        #expect(error?.description.contains("did you mean 'Title'?") == true)
    }

    @Test func anEmptyFileIsReported() throws {
        let fixture = try ImportFixture()
        for empty in ["", "\u{FEFF}", "\n\n"] {
            let error = #expect(throws: ExchangeError.self) { try fixture.run(.task, empty) }
            #expect(error?.description.contains("is empty") == true)
        }
        #expect(try fixture.run(.task, header).rows == 0)
    }

    @Test func aFileThatBreaksOffKeepsNothing() throws {
        let fixture = try ImportFixture()
        let before = try fixture.databaseBytes()
        #expect(throws: ExchangeError.self) {
            try fixture.run(.task, header + "T-1,一,assigned,,2023-01-10,,\nT-2,\"never closed,assigned,,2023-01-10,,\n")
        }
        #expect(try fixture.databaseBytes() == before)
    }

    @Test func recordsMayReferToOthersFurtherDownTheFile() throws {
        let fixture = try ImportFixture()
        let good = try fixture.run(.organization, "code,name,kind,parent\nb,乙,office,c\nc,丙,office,finance\n")
        #expect((good.created, good.problemCount) == (2, 0))
        let bad = try fixture.run(.organization, "code,name,kind,parent\nd,丁,office,e\n")
        #expect(bad.problems.map { "\($0.line) \($0.column) \($0.value)" } == ["2 parent e"])
        #expect(try fixture.record(.organization, "d") == nil)
    }

    @Test func codesAreMadeFromTheirParts() throws {
        let fixture = try ImportFixture()
        try fixture.run(
            .indicator,
            "code,name,direction,frequency,accumulation\nretail,零售额,more is better,月度,cumulative\n"
        )
        try fixture.run(.organization, "code,name,kind\nluohe,漯河市,city\n")
        let file = "indicator,scope,period,value,growth\nretail,luohe,2023-01..02,4399.9,7%\n"
        #expect(try fixture.run(.observation, file).created == 1)
        let observation = try #require(try fixture.record(.observation, "retail/luohe/2023-01..02"))
        #expect(observation["growth"] == .number(7))
        #expect(try fixture.count(.observation, asOf: "2023-02-27") == 0)
        #expect(try fixture.run(.observation, file).unchanged == 1)
    }

    @Test func repeatedReportsAreStatesOfOneRecord() throws {
        let fixture = try ImportFixture()
        let mapping = """
            effective = "Reported"
            money = "10k-yuan"
            [fields]
            code = "Code"
            name = "Name"
            total_investment = "Total"
            """
        let rows = "Code,Name,Total,Reported\nP,甲,1.5,2023-01-31\nP,甲,2.5,2023-02-28\nP,甲,2.5,2023-03-31\n"
        let report = try fixture.run(.project, rows, mapping: mapping)
        #expect((report.created, report.updated, report.unchanged) == (1, 1, 1))
        #expect(try fixture.record(.project, "P", asOf: "2023-01-30") == nil)
        #expect(try fixture.record(.project, "P", asOf: "2023-02-27")?["total_investment"].money?.fen == 1_500_000)
        #expect(try fixture.record(.project, "P", asOf: "2023-02-28")?["total_investment"].money?.fen == 2_500_000)
        let twice = try fixture.run(.project, rows + "P,乙,9,2023-02-28\n", mapping: mapping)
        #expect(twice.problems.map(\.line) == [5])
        let undated = try fixture.run(.project, "Code,Name,Total,Reported\nP,甲,1.5,soon\n", mapping: mapping)
        #expect(undated.problems.map { "\($0.column) \($0.value)" } == ["Reported soon"])
    }

    @Test(arguments: ["'; DROP TABLE task; --", "Robert\"); DELETE FROM event;", "../../etc/passwd", "=1+1"])
    func nothingInACellIsMoreThanText(_ text: String) throws {
        let fixture = try ImportFixture()
        let row = CSVWriter.row([text, text, "assigned", "finance", "2023-01-10", "", ""])
        #expect(try fixture.run(.task, header + row).created == 1)
        #expect(try fixture.record(.task, text)?[.title] == .text(text))
    }

    @Test func controlCharactersAreRefused() throws {
        let fixture = try ImportFixture()
        let report = try fixture.run(.task, header + "T-1,\u{1B}[2J清屏,assigned,,2023-01-10,,\n")
        #expect(report.problems.map(\.column) == ["title"])
    }

    @Test func rowsReadBeforeAndAfterTheirMeetingIsKnownAreAlike() throws {
        let fixture = try ImportFixture()
        // More rows than are read ahead, so that the first ones are not prepared in the same way as the last ones.
        let rows = (1...2_000).map { "T-\($0),第\($0)项,finance,第\($0 % 2 + 80)次周交办会,2023-03-\($0 % 2 + 20)\n" }
        let report = try fixture.run(
            .task,
            "no,what,who,session,day\n" + rows.joined(),
            mapping: """
                kind = "task"
                [fields]
                code = "no"
                title = "what"
                lead = "who"
                [meetings]
                name = "session"
                held = "day"
                """
        )
        #expect(report.problems.isEmpty && report.created == 2_000)
        #expect(Set(report.meetingsCreated) == ["第80次周交办会", "第81次周交办会"])
        for (code, day) in [("weekly-80", "2023-03-20"), ("weekly-81", "2023-03-21")] {
            let query = Query(.task).and(.meeting, .equal(.text(code)))
            let assigned = try fixture.read {
                try $0.records(query).compactMap { $0[.assigned].moment?.date.description }
            }
            #expect(assigned == Array(repeating: day, count: 1_000))
        }
        #expect(try fixture.count(.unit) == 2_000)
    }
}
