import Foundation
import Testing

/// `duban project`, `duban indicator` and `duban organization`
struct ProjectCommandTests {
    @Test func projectsAreHeldAgainstTheCalendar() throws {
        let bench = try Workbench.sample()
        let list = try bench.run("project", "list", "--format", "csv")
        // 106,000,000 and 112,000,000 of 1,600,000,000 by the end of February, as seeds/investments.csv has it.
        #expect(list.output.contains("food-park,construction,13.625"))
        #expect(try bench.run("project", "list", "--lang", "zh-Hans").lines.allSatisfy { $0.displayColumns <= 80 })
        #expect(try !bench.run("project", "list", "--batch", "signed", "--format", "csv").output.contains("food-park"))
        #expect(try bench.run("project", "list", "--stage", "在建", "--format", "csv").output.contains("food-park"))
        #expect(try bench.run("project", "list", "--limit", "1").output.contains("--limit shows more"))
    }

    @Test func aProjectIsShownWithItsParts() throws {
        let bench = try Workbench.sample()
        let shown = try bench.run("project", "show", "food-park")
        #expect(shown.lines.allSatisfy { $0.displayColumns <= 80 })
        for part in ["首批厂房封顶", "2023-03-22             7", "2023-02           11,000.00        11,200.00"] {
            #expect(shown.output.contains(part))
        }
        let before = try bench.run("project", "show", "food-park", "--as-of", "2023-02-28").output
        #expect(!before.contains("2023-03-06"))
    }

    @Test func ratesOfTheThreeBatchesAddUp() throws {
        let result = try Workbench.sample().run("project", "batches")
        #expect(result.lines.allSatisfy { $0.displayColumns <= 80 })
        let all = try #require(result.lines.first { $0.hasPrefix("All") })
        for rate in ["6/7", "7/7", "2/2", "0/2"] { #expect(all.contains(rate)) }
    }

    @Test func anIndicatorIsShownForAScope() throws {
        let bench = try Workbench.sample()
        let retail = try bench.run("indicator", "show", "retail", "--limit", "1", "--format", "csv", "--table", "2")
        #expect(retail.output.contains("2023-02,115.29"))
        let other = try bench.run("indicator", "show", "gdp", "--scope", "yuanhui", "--lang", "zh-Hans")
        #expect(other.output.contains("源汇区数据"))
        #expect(try bench.run("indicator", "list", "--key", "--format", "csv").output.contains("gdp"))
        #expect(try !bench.run("indicator", "list", "--key", "--format", "csv").output.contains("primary"))
    }

    @Test func anOrganizationIsAddedUnderItsParent() throws {
        let bench = try Workbench.sample()
        let add = ["organization", "add", "tea-office", "茶叶办", "--kind", "office", "--parent", "agriculture"]
        #expect(try bench.run(add + ["--dry-run"]).output.contains("nothing was changed"))
        #expect(try bench.run(add).output.contains("tea-office: new"))
        let tree = try bench.run("organization", "list", "--lang", "zh-Hans", "--format", "csv").output
        #expect(tree.contains("·2,市农业农村局,agriculture,市直部门,luohe\r\n··3,茶叶办,tea-office,科室,agriculture"))
        #expect(try bench.run("organization", "show", "commerce").output.contains("2023-80-05"))
        #expect(try !bench.run("organization", "show", "commerce").output.contains("2023-79-07"))
        #expect(try bench.run("organization", "show", "tea-office").output.contains("None."))
        #expect(try bench.run("doctor").exitCode == 0)
    }

    @Test(
        arguments: [
            (["project", "list", "--stage", "built"], "stage 'built' is not allowed: expected one of planning"),
            (["project", "list", "--location", "x"], "there is no organization 'x'"),
            (["project", "show", "x"], "there is no project 'x'"), (["project", "shw"], "did you mean 'show'"),
            (["indicator", "show", "x"], "there is no indicator 'x'"),
            (["indicator", "show", "gdp", "--scope", "luohee"], "did you mean 'luohe'"),
            (["organization", "show", "x"], "there is no organization 'x'"),
            (["organization", "add", "x", "y", "--kind", "bureau"], "kind 'bureau' is not allowed"),
            (["organization", "add", "finance", "y", "--kind", "department"], "a known organization has it"),
            (["organization", "add", "x", "y", "--kind", "office", "--parent", "x"], "there is no organization 'x'"),
            (["organization", "add", "x", "y", "--kind", "office", "--by", "finance"], "one that supervises"),
            (["organization", "add", "x", "", "--kind", "office"], "name"),
        ] as [([String], String)]
    )
    func saysWhatIsWrong(_ words: [String], _ answer: String) throws {
        let bench = try Workbench.sample()
        let before = try bench.contents()
        let result = try bench.run(words)
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.replacing("\n", with: " ").contains(answer), "\(result.errors)")
        #expect(try bench.contents() == before)
    }
}
