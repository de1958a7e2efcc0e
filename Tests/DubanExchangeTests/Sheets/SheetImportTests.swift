import DubanExchange
import DubanModel
import DubanStore
import Foundation
import SheetWire
import Testing
import TestSupport

/// What offices do with spreadsheets, one thing at a time.
struct SheetImportTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    private func take(_ rows: [[SheetCell?]], merged: [SheetRange] = [], as model: Model = .task) throws
        -> Importer.Outcome
    {
        let path = fixture.folder.file("sheet.xlsx")
        try SheetFixture.write(rows, merged: merged, to: path)
        return try Importer(model, mapping: nil)
            .run(file: path, into: fixture.store, actor: Author("test"), recorded: try #require(Moment("2023-04-01")))
    }

    private static let headings: [SheetCell?] = ["任务编号", "任务内容", "牵头单位", "交办日期", "完成时限", "进度"].map { .text($0) }

    private func task(
        _ code: String,
        due: SheetCell?,
        progress: SheetCell? = nil,
        assigned: SheetCell = .text("2023-03-27")
    )
        -> [SheetCell?]
    {
        [.text(code), .text("任务"), .text("finance"), assigned, due, progress]
    }

    @Test(arguments: [
        (SheetCell.serialDate(45030), "2023-04-14"), (.serialDate(45030.5), "2023-04-14T12:00:00"),
        (.number(45016), "2023-03-31"), (.text("2023年4月21日"), "2023-04-21"), (.text("2023.4.28"), "2023-04-28"),
        (.text("2023/4/28"), "2023-04-28"), (.text("20230428"), "2023-04-28"), (.text(" 2023-04-28 "), "2023-04-28"),
        (.text("4月21日前"), "2023-04-21"), (.text("3月31日之前"), "2023-03-31"), (.text("4月21号"), "2023-04-21"),
        (.text("2023年04月01日前"), "2023-04-01"),
    ])
    func readsDaysInEveryFormThatOfficesUse(_ cell: SheetCell, _ day: String) throws {
        #expect(try take([Self.headings, task("T-1", due: cell)]).report.created == 1)
        #expect(try fixture.record(.task, "T-1")?[.due].written == day)
    }

    @Test func aDayWithoutAYearIsTheNextOneOfThatName() throws {
        let rows = [
            Self.headings, task("T-1", due: .text("1月15日前"), assigned: .text("2023-12-04")),
            task("T-2", due: .text("12月20日"), assigned: .text("2023-12-04")),
        ]
        let report = try take(rows).report
        #expect(report.created == 2, "\(report.problems)")
        #expect(try fixture.record(.task, "T-1")?[.due].written == "2024-01-15")
        #expect(try fixture.record(.task, "T-2")?[.due].written == "2023-12-20")
    }

    /// A day that lies a little before the assignment is a slip, not one of next year.
    @Test func aDayJustBeforeTheAssignmentIsAMistake() throws {
        let report = try take([Self.headings, task("T-1", due: .text("3月20日"))]).report
        #expect(report.isRefused && report.problems.map(\.address) == ["E2"])
    }

    @Test(arguments: ["4月底", "2023-11-31", "长期坚持", "2023年13月1日", "2月30日", "下周", "2023年4月", "4.21", "31"])
    func whatIsNoDayIsLeftOutAndToldOf(_ text: String) throws {
        let report = try take([Self.headings, task("T-1", due: .text(text))]).report
        #expect(report.doubts.map(\.address) == ["E2"] && report.doubts.map(\.value) == [text])
        #expect(try fixture.record(.task, "T-1")?[.due] == .null)
    }

    @Test(arguments: [
        (SheetCell.percent(0.4), 40.0), (.percent(0.285), 28.5), (.text("40%"), 40), (.text("40％"), 40),
        (.number(40), 40),
    ])
    func readsPercentages(_ cell: SheetCell, _ percent: Double) throws {
        _ = try take([Self.headings, task("T-1", due: nil, progress: cell)])
        #expect(try fixture.record(.task, "T-1")?["progress"] == .number(percent))
    }

    @Test func findsTheHeadingsUnderATitleAndNotes() throws {
        let outcome = try take(
            [
                [.text("2023年重点工作台账")], [.text("填报单位：督查局"), nil, .text("2023年3月27日")], [], Self.headings,
                task("T-1", due: .text("4月1日")), [.text("合 计"), .text("1项")], [.text("填表人：甲　审核人：乙")],
            ],
            merged: [SheetRange(rows: 1...1, columns: 0...5), SheetRange(rows: 7...7, columns: 0...5)]
        )
        #expect(outcome.report.created == 1 && outcome.report.problemCount == 0)
        #expect(outcome.report.leftOut.map(\.reason) == [.totals, .heading])
        #expect(try fixture.record(.task, "T-1")?[.due].written == "2023-04-01")
    }

    @Test func headingsThatComeAgainAreNoRecords() throws {
        let report = try take([Self.headings, task("T-1", due: nil), Self.headings, task("T-2", due: nil)]).report
        #expect(report.created == 2 && report.leftOut.map(\.line) == [3])
    }

    @Test func englishHeadingsAndUnknownColumnsAreUnderstood() throws {
        let outcome = try take([
            ["Code", "Title", "Lead", "Supporting units", "Assigned", "Telephone"].map { SheetCell.text($0) },
            [
                .text("T-1"), .text("A task"), .text("finance"), .text("housing"), .text("2023-03-27"),
                .number(3_121_234),
            ],
        ])
        #expect(outcome.report.created == 1)
        #expect(outcome.mapping.target(of: "Telephone") == nil && outcome.mapping.target(of: "Lead") == "lead")
        #expect(try fixture.count(.unit) == 2)
    }

    @Test func theWrongCellIsNamed() throws {
        let report = try take([Self.headings, task("T-1", due: nil, progress: .text("much")), task("", due: nil)])
            .report
        #expect(report.isRefused && report.problems.map(\.address) == ["F2", "A3"])
        #expect(report.problems[0].value == "much" && report.problems[0].column == "进度")
        #expect(try fixture.count(.task) == 0)
    }

    @Test func aFailedFormulaIsNoValue() throws {
        let sheet = fixture.folder.file("formula.xlsx")
        let script = """
            import sys; sys.path.insert(0, sys.argv[1])
            import openpyxl
            book = openpyxl.Workbook(); page = book.active
            page.append(["任务编号", "任务内容", "交办日期"])
            page.append(["T-1", "x", "2023-03-27"])
            cell = page["B2"]; cell.value = "#N/A"; cell.data_type = "e"
            book.save(sys.argv[2])
            """
        let path = try fixture.file(script, named: "make.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [path, PythonScript.packages, sheet]
        try process.run()
        process.waitUntilExit()
        let report = try Importer(.task, mapping: nil)
            .run(file: sheet, into: fixture.store, actor: Author("test"), recorded: Moment(.latest)).report
        #expect(report.isRefused && report.problems.map(\.address) == ["B2"])
        #expect(report.problems.first?.message.english.contains("formula has failed") ?? false)
    }

    /// The calendar from 1904, shared and rich text, values of formulas, names with prefixes, cells without names.
    @Test func readsWhatOtherProgramsWrite() throws {
        let path = fixture.folder.file("odd.xlsx")
        #expect(try PythonScript.run("odd_sheet", [path]).code == 0)
        let report = try Importer(.task, mapping: nil)
            .run(file: path, into: fixture.store, actor: Author("test"), recorded: try #require(Moment("2023-04-01")))
            .report
        #expect(report.created == 2, "\(report.problems)")
        let first = try #require(try fixture.record(.task, "T-1"))
        #expect(first[.title] == .text("推进 项目") && first[.assigned].written == "2023-03-27")
        // A bare number in a column of days counts by the file's own calendar.
        #expect(first[.due].written == "2023-03-31")
        #expect(first["progress"] == .number(12.5) && first["public"] == .boolean(true))
        let second = try #require(try fixture.record(.task, "T-2"))
        #expect(second[.title] == .text("第二项") && second[.assigned].written == "2023-03-28")
    }

    @Test func otherModelsComeFromSpreadsheetsToo() throws {
        let report = try take(
            [
                ["单位编码", "单位名称", "单位类别"].map { SheetCell.text($0) }, [.text("yuanhui"), .text("源汇区"), .text("区")],
                [.text("linying"), .text("临颍县"), .text("县")],
            ],
            as: .organization
        ).report
        #expect(report.created == 2)
        #expect(try fixture.record(.organization, "linying")?[.kind] == .text("county"))
    }

    @Test func aSheetWithoutHeadingsIsRefusedWithExamples() throws {
        let error = #expect(throws: ExchangeError.self) {
            try take([[.text("x"), .text("y")], [.number(1), .number(2)]])
        }
        #expect(error?.message.english.contains("no headings found") ?? false)
        #expect(error?.message.english.contains("任务编号") ?? false)
    }
}
