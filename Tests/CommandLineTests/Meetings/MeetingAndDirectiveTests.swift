import Foundation
import Testing

/// `duban meeting` and `duban directive`
struct MeetingAndDirectiveTests {
    @Test func theNextMeetingHasTheNextNumberAndMovesOffHolidays() throws {
        let bench = try Workbench.sample()
        #expect(try bench.run("meeting", "next").output == "2023-04-03\n")
        #expect(try bench.run("meeting", "add", "--dry-run").output.contains("nothing was changed"))
        #expect(try bench.run("meeting", "add").output.contains("81: 2023-04-03"))
        #expect(try bench.run("meeting", "add", "--held", "2023-04-24").output.contains("82: 2023-04-24"))
        let next = try bench.run("meeting", "next")
        #expect(next.output == "2023-05-04\n")
        #expect(next.errors.contains("moved from 2023-05-01") && next.errors.contains("劳动节"))
        #expect(try bench.run("show", "meetings", "weekly-82").output.contains("第82次周交办会"))
        #expect(try bench.run("doctor").exitCode == 0)
    }

    @Test func anAgendaHasItsTasksInTheirOrder() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("meeting", "agenda", "weekly-80")
        #expect(result.lines.allSatisfy { $0.displayColumns <= 80 })
        let first = try #require(result.output.range(of: "2023-80-01"))
        let last = try #require(result.output.range(of: "2023-79-05"))
        #expect(first.lowerBound < last.lowerBound)
    }

    @Test func whatNoTaskCarriesOutIsListed() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("directive", "uncovered", "--fail", "--format", "json")
        #expect(result.exitCode == 1)
        // As the sample's README tells.
        #expect(result.output.contains("research-speech/6") && result.output.contains("inspection-2022/3"))
        #expect(!result.output.contains("research-speech/5"))
        #expect(try bench.run("directive", "trace", "research-speech/6", "2023-79-12").exitCode == 0)
        #expect(
            try !bench.run("directive", "uncovered", "research-speech", "--format", "json").output.contains(
                "research-speech/6"
            )
        )
        let cancel = ["task", "cancel", "2023-79-12", "--reason", "不再需要"]
        #expect(try bench.run(cancel).exitCode == 0)
        #expect(
            try bench.run("directive", "uncovered", "research-speech", "--format", "json").output.contains(
                "research-speech/6"
            )
        )
        let later = try bench.run("directive", "show", "research-speech", "--as-of", "2023-04-30").output
        #expect(later.contains("overdue"))
    }

    @Test(
        arguments: [
            (["meeting", "next", "--kind", "monthly"], "--held DATE"),
            (["meeting", "add", "--held", "2023-11-31"], "--held '2023-11-31'"),
            (["meeting", "add", "--by", "finance"], "one that supervises"),
            (["meeting", "agenda", "weekly-1"], "there is no meeting"),
            (["meeting", "add", "--title", "a\u{7}"], "without control characters"),
            (["meeting", "nxt"], "did you mean 'next'"),
            (["directive", "show", "x"], "there is no directive"),
            (["directive", "trace", "x", "2023-80-20"], "requirement 'x'"),
            (["directive", "trace", "research-speech/6", "x"], "task 'x'"),
            (["directive", "uncovered", "x"], "there is no directive"),
        ] as [([String], String)]
    )
    func saysWhatIsWrong(_ words: [String], _ answer: String) throws {
        let result = try Workbench.sample().run(words)
        #expect(result.exitCode == 2)
        #expect(result.errors.replacing("\n", with: " ").contains(answer), "\(result.errors)")
    }
}
