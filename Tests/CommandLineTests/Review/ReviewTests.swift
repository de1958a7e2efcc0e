import Foundation
import Testing

/// `duban review` and `duban mark`
struct ReviewTests {
    private struct Page: Decodable {
        let tables: [Table]

        struct Table: Decodable {
            let rows: [[String: Value]]
        }

        enum Value: Decodable {
            case number(Double)
            case text(String)
            case other

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Double.self) {
                    self = .number(number)
                } else {
                    self = (try? container.decode(String.self)).map(Value.text) ?? .other
                }
            }

            var number: Double? { if case .number(let number) = self { number } else { nil } }
        }
    }

    @Test func theLinesOfAScoreAddUpToIt() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("review", "2023-03", "--as-of", "2023-04-07", "--explain")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.lines.allSatisfy { $0.displayColumns <= 80 })
        let csv = try bench.run(
            "review",
            "2023-03",
            "--as-of",
            "2023-04-07",
            "--organization",
            "commerce",
            "--table",
            "2",
            "--format",
            "csv"
        )
        try bench.write(csv.output, to: "lines.csv")
        let lines = try CSVTable(path: bench.path("lines.csv")).rows.compactMap { $0["points"].flatMap(Double.init) }
        let ranking = try bench.run(
            "review",
            "2023-03",
            "--as-of",
            "2023-04-07",
            "--organization",
            "commerce",
            "--table",
            "1",
            "--format",
            "csv"
        )
        try bench.write(ranking.output, to: "ranking.csv")
        let score = try CSVTable(path: bench.path("ranking.csv")).rows.first?["score"].flatMap(Double.init)
        #expect(lines.count > 5)
        #expect(abs(lines.reduce(0, +) - (try #require(score))) < 1e-9)
    }

    @Test func theRulesAreThoseOfTheSettings() throws {
        let bench = try Workbench.sample()
        let settings = try bench.text("duban.toml")
        try bench.write(
            settings + "\n[scoring]\nbase = 60\nties = \"dense\"\n[scoring.done]\nlead = 3.5\n",
            to: "duban.toml"
        )
        let output = try bench.run("review", "2023-03", "--as-of", "2023-03-31", "--organization", "commerce").output
        #expect(output.contains("everyone begins with 60"))
        #expect(output.contains("3.500"))
        for (text, answer) in [
            ("bas = 1", "did you mean 'base'"), ("base = 1.2345", "scoring.base '1.2345'"), ("ties = \"x\"", "shared"),
            ("top = -1", "from 0 to 100"), ("base = nan", "scoring.base"),
        ] {
            try bench.write(settings + "\n[scoring]\n\(text)\n", to: "duban.toml")
            let result = try bench.run("review", "2023-03")
            #expect(result.exitCode == 2)
            #expect(result.errors.contains(answer), "\(result.errors)")
        }
    }

    @Test func praiseCountsFromItsDayOn() throws {
        let bench = try Workbench.sample()
        let words = ["review", "2023-03", "--organization", "finance", "--as-of", "2023-03-27"]
        #expect(try !bench.run(words).output.contains("praised"))
        let mark = try bench.run("mark", "praise", "finance", "--reason", "配合有力", "--role", "support")
        #expect(mark.exitCode == 0, "\(mark.errors)")
        let output = try bench.run(words).output
        #expect(output.contains("配合有力") && output.contains("0.500"))
        #expect(
            try bench.run("mark", "praise", "finance", "--reason", "再次").output.contains("finance/praise/2023-03-27-2")
        )
        #expect(try bench.run("doctor").exitCode == 0)
    }

    @Test(
        arguments: [
            (["review", "2023-13"], "MONTH '2023-13'"), (["review", "2023-Q1"], "expected a month"),
            (["review", "2023-04"], "a month that has begun"),
            (["review", "2023-03", "--organization", "comerce"], "did you mean 'commerce'"),
            (["mark", "praise", "nobody", "--reason", "x"], "organization 'nobody'"),
            (["mark", "praise", "finance", "--reason", ""], "reason"),
            (["mark", "praise", "finance", "--reason", "a\u{7}"], "without control characters"),
            (["mark", "praise", "finance", "--reason", "x", "--on", "2023-11-31"], "--on '2023-11-31'"),
            (["mark", "praise", "finance", "--reason", "x", "--by", "finance"], "one that supervises"),
            (["mark", "praise", "finance", "--reason", "x", "--task", "9"], "task '9'"),
            (["mark", "prase", "finance", "--reason", "x"], "praise"),
        ] as [([String], String)]
    )
    func saysWhatIsWrong(_ words: [String], _ answer: String) throws {
        let bench = try Workbench.sample()
        let result = try bench.run(words)
        #expect(result.exitCode == 2)
        #expect(result.errors.replacing("\n", with: " ").contains(answer), "\(result.errors)")
        #expect(try bench.run("show", "marks", "--as-of", "2024-01-01", "--limit", "0").output.contains("0 of 3"))
    }
}
