import Foundation
import Testing
import TestSupport

/// `duban export` of records.
struct ExportTests {
    @Test(arguments: ["tasks.xlsx", "tasks.csv"])
    func whatIsWrittenComesInUnchanged(_ file: String) throws {
        let bench = try Workbench.sample()
        let written = try bench.run("export", "tasks", "--as-of", "2023-12-31", "-o", file)
        let count = try #require(written.errors.firstMatch(of: #/wrote (\d+) records/#)).1
        #expect(written.exitCode == 0 && (Int(count) ?? 0) > 100 && written.errors.contains("to \(file)"))
        #expect(try bench.run("import", "tasks", file).output.contains("0 new, \(count) as they were"))
    }

    /// Nobody wants the empty columns of every department's ledger.
    @Test func onlyLedgersWithValuesHaveColumns() throws {
        #expect(try Workbench.sample().run("export", "tasks").output.contains("Petitioners"))
        let bench = try Workbench.empty()
        try bench.write("code,title,lead,assigned\nT-1,Roof,housing,2023-03-01\n", to: "t.csv")
        try bench.run("import", "tasks", "t.csv", "--create-organizations")
        let output = try bench.run("export", "tasks").output
        #expect(output.contains("Roof") && !output.contains("Petitioners"), "\(output)")
    }

    @Test func jsonHoldsEveryField() throws {
        let result = try Workbench.sample().run("export", "meetings", "--format", "json")
        let list = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
        #expect(list.count == 2 && list[0]["sequence"] as? Int == 79 && list[0]["held"] as? String == "2023-03-20")
    }

    @Test func aCalendarHoldsDueTimesAndMeetings() throws {
        let bench = try Workbench.sample()
        #expect(try bench.run("export", "tasks", "-o", "due.ics", "--lang", "zh-Hans").exitCode == 0)
        let text = try bench.text("due.ics")
        #expect(text.contains("SUMMARY:到期：摸清一季度主要经济指标预计完成情况") && text.contains("DTSTART;VALUE=DATE:20230324"))
        #expect(try bench.run("export", "meetings", "--format", "ics").output.contains("UID:meeting-weekly-80@duban"))
    }

    @Test(arguments: [
        (["tasks", "--format", "xlsx"], "add -o FILE.xlsx"),
        (["projects", "--format", "ics"], "a calendar holds tasks"),
        (["tasks", "--format", "ods"], "expected one of csv, xlsx, json, ics"), (["taskz"], "did you mean 'tasks'"),
        (["tasks", "-o", "/nowhere/t.xlsx"], "/nowhere/t.xlsx"), (["tasks", "-o", "/nowhere/t.csv"], "/nowhere/t.csv"),
    ])
    func wrongWordsAreAnswered(_ words: [String], _ message: String) throws {
        let result = try Workbench.sample().run(["export"] + words)
        #expect(result.exitCode == 2 && result.errors.contains(message) && result.output.isEmpty, "\(result.errors)")
    }
}
