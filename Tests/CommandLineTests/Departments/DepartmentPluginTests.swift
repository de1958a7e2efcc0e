import Foundation
import Testing

/// The plugins that come with Duban: every system of the meeting report, over the whole sample.
struct DepartmentPluginTests {
    private static let folder = Repository.file("Plugins")

    /// The plugins' folders.
    private static let plugins: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/plugin.toml") }.sorted()
    }()

    /// What all checks find in the sample.
    private static let checked = Result {
        try Workbench.sample().run("check", "--format", "json").decoded(as: CheckOutput.self)
    }

    @Test func everyPluginPassesItsOwnTestsAndTheyRunItsLines() throws {
        let result = try Workbench.empty().run(["plugin", "test", "--coverage"] + Self.plugins)
        #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
        let lines = result.output.matches(of: #/coverage of (\S+): .*\((\d+) of (\d+) lines\)/#)
        #expect(lines.map { String($0.1) }.sorted() == Self.plugins)
        let run = lines.compactMap { Int($0.2) }.reduce(0, +)
        let all = lines.compactMap { Int($0.3) }.reduce(0, +)
        #expect(Double(run) >= 0.9 * Double(all), "\(run) of \(all) lines")
    }

    @Test func theLinterHasNothingToRemark() throws {
        let result = try Workbench.empty().run(["plugin", "lint"] + Self.plugins)
        #expect(result.exitCode == 0 && !result.output.contains(".lua:"), "\(result.output)")
    }

    /// A check that finds everything, or nothing, shows nobody what it is for.
    @Test func everyCheckFindsSomethingInTheSampleAndLeavesSomething() throws {
        let bench = try Workbench.sample()
        let output = try Self.checked.get()
        #expect(output.summary.errored == 0 && output.summary.killed == 0)
        #expect(output.checks.count > 55)
        try bench.write(
            """
            for _, kind in ipairs { "tasks", "observations", "projects", "milestones", "organizations", "requirements" } do
              print(kind, duban[kind]:count())
            end
            """,
            to: "count.lua"
        )
        let counted = try bench.run("script", "count.lua").output.split(separator: "\n").map {
            $0.split(separator: "\t")
        }
        let counts = Dictionary(uniqueKeysWithValues: counted.map { (String($0[0].dropLast()), Int($0[1]) ?? 0) })
        for check in output.checks {
            #expect(check.findings > 0, "\(check.id) finds nothing")
            let subjects = output.findings.filter { $0.check == check.id }.compactMap(\.subject)
            let model = try #require(subjects.first?.model, "\(check.id)")
            #expect(Set(subjects.map(\.code)).count < counts[model] ?? 0, "\(check.id) finds every \(model)")
        }
    }

    /// The tables of the plugins' pages tell how many findings the sample has.
    @Test func thePagesTellWhatTheChecksFind() throws {
        for check in try Self.checked.get().checks {
            let words = check.id.split(separator: ".")
            let page = try String(contentsOfFile: "\(Self.folder)/\(words[0])/README.md", encoding: .utf8)
            let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(words[1])` | ") }
            #expect(row?.hasSuffix(" | \(check.findings) |") == true, "\(check.id): \(check.findings), \(row ?? "")")
        }
    }

    @Test func everyReportIsASoundPageThatBeginsWithItsAnswer() throws {
        let bench = try Workbench.sample()
        let listed = try bench.run("list", "kind:report", "--format", "csv").output
        let reports = Self.names(in: listed)
        #expect(reports.count >= 24)
        for report in reports {
            for language in ["en", "zh-Hans"] {
                let page = try bench.run("run", report, "--format", "html", "--lang", language)
                #expect(page.exitCode == 0, "\(report): \(page.errors)")
                #expect(HTMLPage(page.output).problem == nil, "\(report)")
            }
            let json = try bench.run("run", report, "--format", "json").output
            let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
            let first = (document?["blocks"] as? [[String: Any]])?.first
            #expect(["paragraph", "note"].contains(first?["type"] as? String), "\(report) begins with \(first ?? [:])")
        }
    }

    /// The table of the systems: all eighteen, entries that there are, every entry of a department, and tests.
    @Test func theTableOfSystemsNamesEveryEntryAndItsTests() throws {
        let page = try String(contentsOfFile: "\(Self.folder)/README.md", encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| S") }
        #expect(
            rows.compactMap { $0.firstMatch(of: #/\| (S\d+) \|/#).map { String($0.1) } } == (1...18).map { "S\($0)" }
        )
        let listed = try Workbench.sample().run("list", "--format", "csv").output
        let entries = Set(Self.names(in: listed))
        var named: Set<String> = []
        for row in rows {
            let cells = row.split(separator: "|", omittingEmptySubsequences: false)
            try #require(cells.count == 6)
            let own = cells[3].matches(of: #/`([^`]+)`/#).map { String($0.1) }
            let tests = cells[4].matches(of: #/`([^`]+)`/#).map { String($0.1) }
            #expect(!own.isEmpty && !tests.isEmpty, "\(row)")
            for entry in own {
                #expect(entries.contains(entry), "\(entry)")
                // Each entry is asked for in one of the row's tests.
                let name = entry.split(separator: ".")[1]
                let sources = try tests.map { try String(contentsOfFile: "\(Self.folder)/\($0)", encoding: .utf8) }
                #expect(sources.contains { $0.contains(name) }, "\(entry) in \(tests)")
            }
            named.formUnion(own)
        }
        #expect(entries.subtracting(named).isEmpty)
    }

    @Test func everyPluginHasAPageAndSettingsAndWordsInBothLanguages() throws {
        for plugin in Self.plugins {
            let page = try String(contentsOfFile: "\(Self.folder)/\(plugin)/README.md", encoding: .utf8)
            #expect(page.hasPrefix("# ") && page.split(separator: "\n").count < 90, "\(plugin)")
            let manifest = try String(contentsOfFile: "\(Self.folder)/\(plugin)/plugin.toml", encoding: .utf8)
            #expect(manifest.contains("[settings.") || plugin == "common", "\(plugin)")
            for line in manifest.split(separator: "\n") where line.hasPrefix("help = ") || line.hasPrefix("label = ") {
                #expect(line.contains("zh-Hans"), "\(plugin): \(line)")
            }
        }
    }

    /// Short: on average under 200 lines for each report with all that belongs to it.
    @Test func reportsAreShort() throws {
        var perReport: [Int] = []
        for plugin in Self.plugins {
            let sources = try Self.sources(of: plugin).values
            let reports = sources.reduce(0) { $0 + $1.components(separatedBy: "duban.report {").count - 1 }
            let lines = sources.reduce(0) { $0 + $1.components(separatedBy: "\n").count }
            if reports > 0 { perReport.append(lines / reports) }
        }
        #expect(perReport.count == 13)
        #expect(perReport.reduce(0, +) / perReport.count < 200, "\(perReport)")
    }

    /// What two plugins would both write belongs into the library.
    @Test func noPluginRepeatsAnothersHelper() throws {
        var places: [String: String] = [:]
        for plugin in Self.plugins {
            for (file, source) in try Self.sources(of: plugin) {
                let functions = source.matches(of: #/(?ms)^(?:local )?function [\w.:]+\((.*?)\n?^end$/#)
                for function in functions {
                    let body = String(function.1)
                    // A few lines that are alike are no helper yet.
                    guard body.split(separator: "\n").count > 4 else { continue }
                    if let other = places[body], !other.hasPrefix("\(plugin)/") {
                        Issue.record("\(plugin)/\(file) and \(other) have the same function")
                    }
                    places[body] = "\(plugin)/\(file)"
                }
            }
        }
        #expect(places.count > 40)
    }

    /// The first column of a table in CSV.
    private static func names(in csv: String) -> [String] {
        csv.split(whereSeparator: \.isNewline).dropFirst().compactMap {
            $0.split(separator: ",").first.map(String.init)
        }
    }

    /// A plugin's Lua without its tests, by file.
    private static func sources(of plugin: String) throws -> [String: String] {
        let root = "\(folder)/\(plugin)"
        let files = try FileManager.default.subpathsOfDirectory(atPath: root).filter {
            $0.hasSuffix(".lua") && !$0.hasPrefix("tests/")
        }
        return try Dictionary(
            uniqueKeysWithValues: files.map { ($0, try String(contentsOfFile: "\(root)/\($0)", encoding: .utf8)) }
        )
    }

    // MARK: In a city's hands

    @Test func aRuleOfAnotherCityInItsSettingsCounts() throws {
        let bench = try Workbench.sample()
        #expect(
            try bench.run("check", "petitions.late", "--format", "json").decoded(as: CheckOutput.self).codes == ["P-07"]
        )
        try bench.write(try bench.text("duban.toml") + "\n[settings.petitions]\nfirst_days = 60\n", to: "duban.toml")
        #expect(try bench.run("check", "petitions.late").exitCode == 0)
    }

    /// What no meeting assigned of a department's ledger is the department's own, until a city says otherwise.
    @Test func aCityMayHaveADepartmentsLedgerSupervised() throws {
        let bench = try Workbench.sample()
        func overdue() throws -> Set<String> {
            try bench.run("check", "supervision.overdue", "--format", "json").decoded(as: CheckOutput.self).codes
        }
        func reviewed() throws -> Bool {
            try bench.run("review", "2023-03", "--explain", "--format", "json").output.contains("R-05")
        }
        #expect(try !overdue().contains("R-05") && !reviewed())
        try bench.append("\n[ledgers.rectification]\nsupervised = true\n", to: "duban.toml")
        #expect(try overdue().contains("R-05") && reviewed())
    }

    @Test func remindersAreProposedShownAndKeptOnce() throws {
        let bench = try Workbench.sample()
        let dry = try bench.run("run", "supervision.chase", "--dry-run")
        #expect(dry.exitCode == 0 && dry.output.contains("2023-79-17/wuyang/2023-03-27"), "\(dry.errors)")
        #expect(try bench.run("run", "supervision.chase", "--yes").exitCode == 0)
        let again = try bench.run("run", "supervision.chase", "--dry-run")
        #expect(!again.output.contains("wuyang"), "\(again.output)")
        #expect(try bench.run("show", "reminders", "--limit", "0").output.contains("0 of 15"))
    }

    @Test func aUnitDoesNotPassWithoutEvidenceUnlessItsLedgerNeedsNone() throws {
        let bench = try Workbench.sample()
        // What the sample's units have done was brought in without evidence.
        let words = ["task", "review", "R-06", "--pass", "--unit", "linying"]
        let result = try bench.run(words)
        #expect(result.exitCode != 0 && result.errors.contains("no evidence was handed in"), "\(result.errors)")
        let free = "\n[settings.supervision]\nevidence_free = [\"rectification\"]\n"
        try bench.write(try bench.text("duban.toml") + free, to: "duban.toml")
        #expect(try bench.run(words).exitCode == 0)
    }

    @Test func aCountysLedgerComesInOnceAndIsMended() throws {
        let bench = try Workbench.sample()
        let words = ["import", "county-ledger.tasks", "ledger.txt", "--county", "yancheng", "--assigned", "2023-03-20"]
        try bench.write("郾城区台账\n一、工业\n1|企业走访|industry|3.31|80%\n2|用工对接||长期|\n", to: "ledger.txt")
        let wrong = try bench.run(words)
        #expect(
            wrong.exitCode == 2 && wrong.errors.contains("ledger.txt:4") && wrong.errors.contains("长期"),
            "\(wrong.errors)"
        )
        try bench.write("郾城区台账\n一、工业\n1|企业走访|industry|3.31|80%\n2|用工对接||4.15|\n", to: "ledger.txt")
        #expect(try bench.run(words).output.contains("2 new"))
        #expect(try bench.run(words).output.contains("2 as they were"))
        let shown = try bench.run("show", "tasks", "yancheng-2023-03-20-2")
        #expect(shown.output.contains("工业：用工对接") && shown.output.contains("yancheng"))
    }

    @Test func theExposCalendarIsAFileThatPhonesRead() throws {
        let bench = try Workbench.sample()
        #expect(try bench.run("export", "commerce.expo-calendar", "-o", "expo.ics").exitCode == 0)
        let text = try bench.text("expo.ics")
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(text.components(separatedBy: "BEGIN:VEVENT").count == text.components(separatedBy: "END:VEVENT").count)
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    }
}
