import Foundation
import Testing

/// `duban diff`
struct DiffTests {
    @Test func tellsWhatChangedBetweenTwoMeetings() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("diff", "--from", "2023-03-20", "--to", "2023-03-27")
        #expect(result.exitCode == 0)
        #expect(result.output.contains("2023-80-01"))
        #expect(result.lines.allSatisfy { $0.displayColumns <= 80 })
        try bench.run("diff", "tasks", "--from", "2023-03-20", "--to", "2023-03-27", "-o", "diff.csv")
        let csv = try CSVTable(path: bench.path("diff.csv"))
        // All 22 of the 80th meeting are new, as the sample's README tells; departments have matters of their own.
        let assigned = csv.rows.filter { $0["code"]?.hasPrefix("2023-") == true }
        #expect(assigned.count { $0["change"] == "new" } == 22)
        let closed = assigned.filter { $0["fields"]?.contains("→ closed") == true }
        #expect(closed.count == 15)
    }

    @Test(
        arguments: [
            (["--from", "2023-11-31"], "--from '2023-11-31'"),
            (["--from", "2023-04-01"], "on or before --to, 2023-03-27"),
            (["taskz", "--from", "2023-03-20"], "did you mean 'tasks'"), ([], "--from"),
        ] as [([String], String)]
    )
    func saysWhatIsWrong(_ words: [String], _ answer: String) throws {
        let result = try Workbench.sample().run(["diff"] + words)
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(answer), "\(result.errors)")
    }
}
