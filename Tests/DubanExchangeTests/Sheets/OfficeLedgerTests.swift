import DubanExchange
import DubanModel
import DubanStore
import Foundation
import Testing
import TestSupport

/// A city's ledger as its office keeps it: see `FACTS.md` beside the project.
@Suite(
    .enabled(if: ProjectFiles.hasShared("assignment-ledger.xlsx"), "needs ../shared/data/assignment-ledger.xlsx")
)
struct OfficeLedgerTests {
    private static let ledger = ProjectFiles.shared("assignment-ledger.xlsx")

    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    private func take(
        _ path: String,
        in fixture: ImportFixture,
        mapping: Mapping? = nil,
        _ change: (inout Importer.Options) -> Void = { _ in }
    ) throws -> Importer.Outcome {
        var options = Importer.Options()
        options.createsOrganizations = true
        change(&options)
        return try Importer(.task, mapping: mapping, options: options)
            .run(file: path, into: fixture.store, actor: Author("test"), recorded: try #require(Moment("2023-04-01")))
    }

    /// Everything that is known of the tasks and their units, but for when it was recorded.
    private func contents(of fixture: ImportFixture) throws -> [String] {
        try fixture.read { snapshot in
            try [Model.task, .unit, .meeting].flatMap { model in
                try snapshot.records(Query(model)).map { record in
                    model.fields.map { "\($0.name)=\(record[$0.name].written)" }.joined(separator: " ")
                }.sorted()
            }
        }
    }

    @Test func bringsInEveryTaskWithItsUnitsItsMeetingAndItsDates() throws {
        let report = try take(Self.ledger, in: fixture).report
        #expect(report.created == 20 && report.problemCount == 0 && !report.isRefused)
        #expect(try fixture.count(.task) == 20)
        let first = try #require(try fixture.record(.task, "2023-80-01"))
        #expect(first[.title] == .text("编制现代化食品名城规划实施路径"))
        #expect(first[.lead] == .text("市发改委") && first[.meeting] == .text("weekly-80"))
        #expect(first[.assigned].written == "2023-03-27" && first[.due].written == "2023-04-14")
        #expect(first["progress"] == .number(40))
        // A merged cell's value stands for every row that it covers.
        #expect(try fixture.record(.task, "2023-79-20")?[.meeting] == .text("weekly-79"))
        // Dates as text with Chinese signs, with dots, and as a bare number.
        #expect(try fixture.record(.task, "2023-80-02")?[.due].written == "2023-04-21")
        #expect(try fixture.record(.task, "2023-80-03")?[.due].written == "2023-04-28")
        #expect(try fixture.record(.task, "2023-79-20")?[.due].written == "2023-03-31")
        let meeting = try #require(try fixture.record(.meeting, "weekly-80"))
        #expect(meeting["held"].written == "2023-03-27" && meeting["sequence"] == .integer(80))
    }

    @Test func givesEachTaskItsLeadingAndSupportingOrganizations() throws {
        _ = try take(Self.ledger, in: fixture)
        let units = try fixture.read { try $0.records(Query(.unit)) }
        func organizations(_ task: String, _ role: String) -> [String] {
            units.filter { $0[.task].text == task && $0[.role].text == role }.compactMap { $0[.organization].text }
                .sorted()
        }
        #expect(organizations("2023-80-01", "lead") == ["市发改委"])
        #expect(organizations("2023-80-01", "support") == ["市商务局", "市工信局"])
        #expect(organizations("2023-80-04", "lead") == ["市商务局", "市自然资源和规划局"])
        #expect(organizations("2023-80-10", "support") == ["市发改委", "市税务局", "市财政局"])
    }

    @Test func tellsOfDaysThatAreNoneByTheirCells() throws {
        let report = try take(Self.ledger, in: fixture).report
        #expect(report.doubts.map(\.address) == ["I10", "I22", "I23"])
        #expect(report.doubts.map(\.value) == ["4月底", "2023-11-31", "长期坚持"])
        let reasons = report.doubts.map(\.message.english)
        #expect(reasons[0].hasPrefix("no day is named"))
        #expect(reasons[1].hasPrefix("month 11 of 2023 has 30 days"))
        #expect(reasons[2].hasPrefix("expected a day that exists"))
        for code in ["2023-80-06", "2023-79-18", "2023-79-19"] {
            #expect(try fixture.record(.task, code)?[.due] == .null)
        }
    }

    @Test func takesThemForMistakesWhereThatIsAskedFor() throws {
        let report = try take(Self.ledger, in: fixture) { $0.leavesOutDoubtful = false }.report
        #expect(report.isRefused && report.problems.map(\.address) == ["I10", "I22", "I23"])
        #expect(try fixture.count(.task) == 0 && fixture.count(.meeting) == 0)
    }

    @Test func leavesOutHeadingsAndTotals() throws {
        let outcome = try take(Self.ledger, in: fixture)
        #expect(outcome.report.leftOut.map(\.line) == [25])
        #expect(outcome.report.leftOut.map(\.reason) == [.totals])
        #expect(outcome.report.layout.headings.contains("责任单位/牵头单位"))
        #expect(outcome.report.layout.headings.contains("时间节点/完成时限"))
        let titles = try fixture.read { try $0.records(Query(.task)).compactMap { $0[.title].text } }
        #expect(!titles.contains { $0.contains("项") && $0.hasPrefix("20") } && !titles.contains("工作任务"))
    }

    @Test func anotherFormOfTheLedgerGivesTheSameTasks() throws {
        let variant = fixture.folder.file("variant.xlsx")
        let made = try PythonScript.run("ledger_variant", [PythonScript.packages, Self.ledger, variant])
        try #require(made.code == 0, "\(made.output)")
        let outcome = try take(variant, in: fixture)
        #expect(outcome.report.created == 20)
        #expect(outcome.report.doubts.map(\.address) == ["I11", "I23", "I24"])
        #expect(outcome.report.layout.headings.contains("责任分工/责任单位/牵头单位"))
        let original = try ImportFixture()
        _ = try take(Self.ledger, in: original)
        #expect(try contents(of: fixture) == contents(of: original))
    }

    @Test func aSecondImportChangesNothingAndAMendedLedgerOnlyWhatWasMended() throws {
        _ = try take(Self.ledger, in: fixture)
        let again = try take(Self.ledger, in: fixture).report
        #expect(again.created == 0 && again.updated == 0 && again.unchanged == 20)
        let mended = fixture.folder.file("mended.xlsx")
        let made = try PythonScript.run("ledger_variant", [PythonScript.packages, Self.ledger, mended, "mend"])
        try #require(made.code == 0, "\(made.output)")
        let report = try take(mended, in: fixture).report
        #expect(report.created == 0 && report.updated == 2 && report.unchanged == 18 && report.doubtCount == 0)
        #expect(try fixture.count(.task) == 20)
        #expect(try fixture.record(.task, "2023-80-06")?[.due].written == "2023-04-30")
    }

    @Test func whatTheWorkflowHasDoneSinceIsNotUndone() throws {
        _ = try take(Self.ledger, in: fixture)
        try fixture.store.write(actor: "test", recorded: try #require(Moment("2023-04-02"))) { transaction in
            var unit = try #require(try transaction.present(.unit, code: "2023-80-01/市工信局"))
            unit[.status] = .text("returned")
            try transaction.put(unit, provided: [.status], effective: Moment("2023-04-02"))
        }
        let again = try take(Self.ledger, in: fixture).report
        #expect(again.unchanged == 20)
        #expect(try fixture.record(.unit, "2023-80-01/市工信局")?[.status] == .text("returned"))
    }

    @Test func badRowsComeBackAsAFileToMendAndImport() throws {
        let outcome = try take(Self.ledger, in: fixture) {
            $0.passesOverBadRows = true
            $0.leavesOutDoubtful = false
        }
        #expect(outcome.report.created == 17 && outcome.rejected.map(\.row.line) == [10, 22, 23])
        let rejects = fixture.folder.file("rejects.xlsx")
        try RejectsFile(layout: outcome.report.layout, rejected: outcome.rejected, language: .simplifiedChinese)
            .write(to: rejects)
        let again = try take(rejects, in: fixture).report
        #expect(again.created == 3 && again.doubts.map(\.address) == ["I2", "I3", "I4"])
        #expect(try fixture.count(.task) == 20)
        #expect(try fixture.record(.task, "2023-79-18")?[.title] == .text("安全生产重大隐患整治"))
    }

    @Test func aSavedMappingReadsTheSame() throws {
        let proposed = try take(Self.ledger, in: fixture) { $0.isDryRun = true }
        #expect(try fixture.count(.task) == 0)
        let path = try fixture.file(MappingFile.text(of: proposed.mapping), named: "ledger.toml")
        let read = try MappingFile(path: path).mapping(for: .task)
        let report = try take(Self.ledger, in: fixture, mapping: read).report
        #expect(report.created == 20 && report.doubtCount == 3)
        let original = try ImportFixture()
        _ = try take(Self.ledger, in: original)
        #expect(try contents(of: fixture) == contents(of: original))
    }

    @Test func aNumberThatAnotherTaskHasIsNotTakenOver() throws {
        _ = try take(Self.ledger, in: fixture)
        let file = fixture.folder.file("other.xlsx")
        try SheetFixture.write(
            [["序号", "任务来源", "会议时间", "工作任务", "牵头单位"], ["1", "第80次周交办会", "2023-03-27", "另一项任务", "市发改委"]],
            to: file
        )
        let refused = try take(file, in: fixture).report
        #expect(refused.isRefused && refused.problems.map(\.address) == ["A2"])
        let renamed = try take(file, in: fixture) { $0.renames = true }.report
        #expect(renamed.updated == 1)
        #expect(try fixture.record(.task, "2023-80-01")?[.title] == .text("另一项任务"))
    }
}
