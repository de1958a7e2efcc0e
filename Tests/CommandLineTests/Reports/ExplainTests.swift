import Foundation
import Testing

/// `--explain` and `--compare`: where the numbers of a report come from, and what has changed in it.
struct ExplainTests {
    private static let report = """
        duban.report { id = "r", title = "By lead", run = function(ctx)
          local tasks = duban.tasks:where { meeting = { known = true } }
          local doc = duban.document { title = "By lead" }
          doc:figures { { label = "Open", value = tasks:where { closed = { known = false } }:count() } }
          local t = doc:table { caption = "Leads", columns = { { key = "lead" }, { key = "n" }, { key = "share", type = "percent" } } }
          local all = tasks:count()
          for _, g in ipairs(tasks:group_by("lead"):count()) do
            t:row { lead = g.lead or "nobody", n = g.count, share = 100 * g.count / all }
          end
          local u = doc:table { caption = "Days", columns = { { key = "code" }, { key = "days" } } }
          for task in tasks:where { closed = { known = false } }:order_by("assigned", "code"):limit(3):each() do
            u:row { code = task.code, days = ctx.today - task.assigned }
          end
          return doc
        end }
        duban.command { id = "c", run = function() end }
        """

    private struct Shown: Decodable {
        struct Block: Decodable {
            struct Row: Decodable {
                let cells: [String: Value]
            }
            let rows: [Row]?
        }
        let blocks: [Block]
    }

    /// A cell, of which only texts and whole numbers matter here.
    private struct Value: Decodable {
        private enum Key: CodingKey { case value }
        let text: String
        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            if let number = try? container.decode(Int.self, forKey: .value) {
                text = String(number)
            } else {
                text = (try? container.decode(String.self, forKey: .value)) ?? "?"
            }
        }
    }

    private func bench() throws -> Workbench {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.report)
        return bench
    }

    /// The cells with their readings, and the readings.
    private func explained(_ output: String) throws -> (cells: [[String: Value]], readings: [String: [String: Value]]) {
        let tables = try JSONDecoder().decode(Shown.self, from: Data(output.utf8)).blocks.compactMap {
            $0.rows?.map(\.cells)
        }
        let readings = try #require(tables.last)
        let cells = try #require(tables.dropLast().last)
        return (cells, Dictionary(readings.map { ($0["number"]?.text ?? "", $0) }) { first, _ in first })
    }

    @Test func everyNumberSaysWhichRecordsItComesFrom() throws {
        let bench = try bench()
        let result = try bench.run("run", "tool.r", "--explain", "--format", "json")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains("As of 2023-03-27, by tool 1.0.0."))
        let (cells, readings) = try explained(result.output)
        func cell(_ row: String, _ column: String) -> String? {
            cells.first { $0["row"]?.text == row && $0["column"]?.text == column }?["from"]?.text
        }
        func reading(_ text: String?) -> [String: Value]? {
            text?.split(separator: " ").last.flatMap { readings[String($0)] }
        }
        // A figure is the count of a query; its records are all of them.
        let open = reading(cells.first { $0["row"]?.text == "Open" }?["from"]?.text)
        #expect(open?["query"]?.text == "count of tasks where meeting is known and closed is not known")
        #expect(open?["count"]?.text == "37")
        // A group's number is that group's records, counted by the database itself.
        let finance = reading(cell("finance", "n"))
        #expect(cell("finance", "n")?.hasPrefix("is [") == true)
        #expect(finance?["query"]?.text == "count of tasks where meeting is known and lead = \"finance\"")
        #expect(finance?["codes"]?.text == "2023-79-10")
        // What the script computed names all that it computed it from.
        let share = try #require(cell("finance", "share"))
        #expect(share.hasPrefix("computed from") && share.split(separator: "[").count == 3)
        // A row about a record comes from that record.
        let days = reading(cell("2023-79-08", "days"))
        #expect(days?["codes"]?.text == "2023-79-08" && days?["line"]?.text == "Plugins/tool/main.lua:11")
        // Every number of the report is explained.
        #expect(cells.count == 1 + 22 * 2 + 3)
    }

    @Test func percentilesAndCountsOfDifferentValuesSayWhatTheyAre() throws {
        let bench = try Workbench.sample()
        let main = """
            duban.report { id = "r", title = "Spread", run = function(ctx)
              local doc = duban.document { title = "Spread" }
              local projects = duban.projects
              doc:figures {
                { label = "Half", value = projects:median("total_investment") },
                { label = "Most", value = projects:percentile("total_investment", 0.9) },
                { label = "Areas", value = projects:count_distinct("location") },
              }
              return doc
            end }
            """
        try bench.addPlugin("tool", main, api: 2)
        let result = try bench.run("run", "tool.r", "--explain", "--format", "markdown")
        #expect(result.exitCode == 0, "\(result.errors)")
        for words in [
            "median total_investment of projects", "percentile 0.9 of total_investment of projects",
            "count of different location of projects",
        ] {
            #expect(result.output.contains(words), "\(result.output)")
        }
    }

    @Test func theRestOfTheReportIsTheSame() throws {
        let bench = try bench()
        let plain = try bench.run("run", "tool.r", "--format", "markdown").output
        let explained = try bench.run("run", "tool.r", "--explain", "--format", "markdown").output
        #expect(explained.hasPrefix(plain.trimmingCharacters(in: .newlines)))
        for report in ["supervision.weekly", "statistics.quarter-start"] {
            let result = try bench.run("run", report, "--explain")
            #expect(result.exitCode == 0 && result.output.contains("What was read"), "\(result.errors)")
        }
    }

    @Test func comparesAReportWithWhatItWas() throws {
        let bench = try bench()
        let result = try bench.run("run", "tool.r", "--compare", "2023-03-20", "--format", "csv", "--table", "2")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains("changed,commerce,2 → 4 (+2),6.7% → 7.7% (+1.0)"), "\(result.output)")
        #expect(result.output.contains("added,culture-tourism,1,1.9%"))
        let text = try bench.run("run", "tool.r", "--compare", "2023-03-20")
        #expect(text.output.contains("Changes from 2023-03-20 to 2023-03-27"))
        #expect(text.output.contains("removed  2023-79-01"))
        let same = try bench.run("run", "tool.r", "--compare", "2023-03-26", "--as-of", "2023-03-26")
        #expect(same.exitCode == 2 && same.errors.contains("expected a day before 2023-03-26"), "\(same.errors)")
        #expect(try bench.run("run", "tool.c", "--compare", "2023-03-20").errors.contains("are for reports"))
    }
}
