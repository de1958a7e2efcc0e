import Foundation
import Testing

/// `duban calendar`
struct CalendarCommandTests {
    private static let holidays = Repository.root.deletingLastPathComponent()
        .appendingPathComponent("shared/data/holidays-cn").path

    @Test func showsAMonth() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("calendar", "show", "2023-05")
        #expect(result.exitCode == 0 && result.errors.isEmpty)
        #expect(result.output.contains("2023-W18  1 off  2 off  3 off  4    5    6 work  7"))
        #expect(result.lines.allSatisfy { $0.displayColumns <= 80 })
        #expect(try bench.run("calendar", "show", "2023-05", "--lang", "zh-Hans").output.contains("6 班"))
        #expect(try bench.run("calendar", "show", "2023").output.contains("2023-12"))
    }

    @Test(
        arguments: [
            (["count", "2023-05-01", "2023-05-31"], "21"), (["add", "2023-04-28", "1"], "2023-05-04"),
            (["add", "2023-05-04", "1", "--back"], "2023-04-28"), (["add", "2023-04-29", "0"], "2023-04-29"),
            (["count", "2023-05-06", "2023-05-07"], "1"),
        ] as [([String], String)]
    )
    func counts(_ words: [String], _ answer: String) throws {
        let result = try Workbench.sample().run(["calendar"] + words)
        #expect(result.output == answer + "\n")
    }

    @Test func theDoctorMissesTheYearInWhichATaskIsDue() throws {
        let bench = try Workbench.sample()
        #expect(try bench.run("doctor", "--quick").exitCode == 0)
        try #require(try bench.run("task", "add", "x", "--lead", "finance", "--due", "2031-05-01").exitCode == 0)
        let result = try bench.run("doctor", "--quick")
        #expect(result.exitCode == 1)
        #expect(result.output.replacing("\n", with: " ").contains("does not know the holidays of 2031"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: holidays)))
    func bringsYearsInAndLetsDaysGo() throws {
        let bench = try Workbench.sample()
        let files = (2019...2024).map { "\(Self.holidays)/\($0).json" }
        #expect(try bench.run(["calendar", "import", "--dry-run"] + files).output.contains("would import"))
        #expect(try bench.run("calendar", "count", "2019-01-01", "2019-12-31").errors.contains("holidays of 2019"))
        #expect(try bench.run(["calendar", "import"] + files).output.contains("0 no longer special"))
        #expect(try bench.run(["calendar", "import"] + files).output.contains("0 new, 0 changed"))
        #expect(try bench.run("calendar", "count", "2019-01-01", "2019-12-31").errors.isEmpty)
        let few = #"{"year": 2023, "days": [{"name": "清明节", "date": "2023-04-05", "isOffDay": true}]}"#
        try bench.write(few, to: "2023.json")
        let result = try bench.run("calendar", "import", "2023.json")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try bench.run("calendar", "count", "2023-05-01", "2023-05-31").output == "23\n")
        #expect(try bench.run("doctor").exitCode == 0)
    }

    @Test(arguments: [
        ("{", "expected JSON such as"), (#"{"year": 2023}"#, "expected JSON such as"),
        (#"{"year": 99999, "days": []}"#, "year '99999'"),
        (#"{"year": 2023, "days": [{"name": "", "date": "2023-11-31", "isOffDay": true}]}"#, "date '2023-11-31'"),
        (#"{"year": 2023, "days": [{"name": "", "date": "1999-01-01", "isOffDay": true}]}"#, "a day of 2023"),
        (
            #"{"year": 2023, "days": [{"name": "", "date": "2023-05-01", "isOffDay": true}, {"name": "", "date": "2023-05-01", "isOffDay": false}]}"#,
            "stands there twice"
        ),
        (
            #"{"year": 2023, "days": [{"name": "\u0007", "date": "2023-05-01", "isOffDay": true}]}"#,
            "the name of 2023-05-01"
        ),
    ])
    func aWrongFileIsRefused(_ text: String, _ answer: String) throws {
        let bench = try Workbench.sample()
        let before = try bench.run("show", "calendar_days", "--format", "json", "--limit", "1000").output
        try bench.write(text, to: "holidays.json")
        let result = try bench.run("calendar", "import", "holidays.json")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("holidays.json: ") && result.errors.contains(answer), "\(result.errors)")
        #expect(try bench.run("show", "calendar_days", "--format", "json", "--limit", "1000").output == before)
    }

    @Test(
        arguments: [
            (["add", "2023-11-31", "1"], "DATE '2023-11-31'"), (["add", "2023-11-30", "x"], "WORKDAYS 'x'"),
            (["count", "2023-05-02", "2023-05-01"], "on or after FROM"), (["show", "2023-13"], "PERIOD '2023-13'"),
            (["import", "nothing.json"], "cannot read nothing.json"), (["shw"], "did you mean 'show'"),
        ] as [([String], String)]
    )
    func saysWhatIsWrong(_ words: [String], _ answer: String) throws {
        let result = try Workbench.sample().run(["calendar"] + words)
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(answer), "\(result.errors)")
    }
}
