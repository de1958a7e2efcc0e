import Foundation
import Testing
import TestSupport

/// `duban import` of spreadsheets, as somebody at a terminal sees it.
@Suite(.enabled(if: Repository.hasLedger, "needs ../shared/data/assignment-ledger.xlsx beside the project"))
struct SpreadsheetImportTests {
    private let ledger = Repository.ledger

    @Test func anOfficesLedgerComesInWithOneCommand() throws {
        let bench = try Workbench.empty()
        let result = try bench.run("import", "tasks", ledger, "--create-organizations")
        #expect(result.exitCode == 0)
        #expect(result.output.contains("imported 20 rows of tasks: 20 new"))
        #expect(result.output.contains("new meetings (2): 第80次周交办会, 第79次周交办会"))
        for line in [
            "I10: 时间节点/完成时限 '4月底': no day is named", "I22: 时间节点/完成时限 '2023-11-31': month 11", "I23: 时间节点/完成时限 '长期坚持'",
        ] {
            #expect(result.errors.contains("assignment-ledger.xlsx:\(line)"), "\(result.errors)")
        }
        let tasks = try bench.run("show", "tasks", "--format", "csv").output
        #expect(tasks.split(separator: "\r\n").filter { $0.hasPrefix("2023-") }.count == 20 && !tasks.contains("合计"))
    }

    @Test func aTrialShowsWhatBecomesOfEachColumnAndRow() throws {
        let bench = try Workbench.empty()
        let before = try bench.contents()
        let words = ["import", "tasks", ledger, "--create-organizations", "--dry-run", "--save-mapping", "m.toml"]
        let result = try bench.run(words)
        #expect(result.exitCode == 0 && result.output.contains("would import 20 rows"))
        #expect(result.output.contains("F       责任单位/配合单位  units (support)"))
        #expect(result.output.contains("L       备注               —"))
        #expect(result.output.contains("new, in part") && result.output.contains("I10 '4月底'"))
        #expect(result.output.contains("row 25, '合计': a row of totals"))
        #expect(result.output.split(separator: "\n").allSatisfy { $0.displayColumns <= 80 || $0.contains("/") })
        var after = try bench.contents()
        #expect(after.removeValue(forKey: "m.toml") != nil)
        #expect(after == before)
        let again = try bench.run("import", "tasks", ledger, "--create-organizations", "--mapping", "m.toml")
        #expect(again.output.contains("20 new"), "\(again.errors)")
    }

    @Test func badRowsGoIntoAFileOfTheirOwn() throws {
        let bench = try Workbench.empty()
        let result = try bench.run("import", "tasks", ledger, "--create-organizations", "--rejects", "bad.xlsx")
        #expect(result.exitCode == 0)
        #expect(result.output.contains("imported 17 rows of tasks: 17 new, 3 passed over"))
        #expect(result.errors.contains("wrote 3 bad rows to bad.xlsx: mend them there and import it"))
        let again = try bench.run("import", "tasks", "bad.xlsx", "--create-organizations", "--strict")
        #expect(again.exitCode == 2 && again.errors.contains("bad.xlsx:I2:"))
        #expect(try bench.run("import", "tasks", "bad.xlsx", "--create-organizations").output.contains("3 new"))
    }

    @Test func messagesAreInTheLanguageAskedFor() throws {
        let bench = try Workbench.empty()
        for (words, environment) in [(["--lang", "zh-Hans"], [:]), ([], ["LANG": "zh_CN.UTF-8"])] {
            let result = try bench.run(["import", "tasks", ledger, "--strict"] + words, environment: environment)
            #expect(result.exitCode == 2)
            #expect(result.errors.contains("应为已知单位") && result.errors.contains("未导入任何内容"))
        }
        try bench.write("[workspace]\nlanguage = \"zh-Hans\"\n", to: "duban.toml")
        #expect(try bench.run("import", "tasks", ledger, "--create-organizations").output.contains("已导入任务 20 行"))
    }

    @Test(arguments: [
        (["--sheet", "任务太账"], "there is no sheet '任务太账'; did you mean '任务台账'?"),
        (["--mapping", "nowhere.toml"], "cannot read the mapping nowhere.toml"),
    ])
    func wrongWordsAreAnswered(_ words: [String], _ message: String) throws {
        let result = try Workbench.empty().run(["import", "tasks", ledger] + words)
        #expect(result.exitCode == 2 && result.errors.contains(message), "\(result.errors)")
    }
}
