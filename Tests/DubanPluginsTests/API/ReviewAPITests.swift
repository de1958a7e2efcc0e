import DubanModel
import DubanPlugins
import DubanStore
import TestSupport
import Testing

/// The monthly review as scripts get it.
struct ReviewAPITests {
    @Test func itIsTheReviewThatTheHostComputes() throws {
        let fixture = try PluginFixture()
        let month = try #require(Period("2023-03"))
        let review = try fixture.read { try $0.review(of: month, rules: ScoringRules()) }
        let printed = try fixture.printed(
            """
            for _, group in ipairs(duban.review("2023-03").groups) do
              for _, standing in ipairs(group.standings) do
                local sum = 0
                for _, line in ipairs(standing.lines) do sum = sum + line.points end
                assert(math.abs(sum - standing.score) < 1e-9)
                print(group.name, standing.organization, standing.rank, math.floor(standing.score * 1000), standing.done, standing.late, #standing.lines)
              end
            end
            """
        )
        let expected = review.groups.flatMap { group in
            group.standings.map { standing in
                let rank = standing.rank.map(String.init) ?? "nil"
                return
                    "\(group.name)\t\(standing.organization)\t\(rank)\t\(standing.score.thousandths)\t\(standing.done)\t"
                    + "\(standing.late)\t\(standing.lines.count)"
            }
        }
        #expect(!expected.isEmpty)
        #expect(printed == expected)
    }

    @Test(arguments: [
        ("duban.review('2023-03').preliminary", "true"), ("duban.review('2023-02').preliminary", "false"),
        ("duban.review(duban.period('2023-03')).month", "2023-03"), ("duban.review('2023-03').day", "2023-03-27"),
    ])
    func tells(_ expression: String, _ expected: String) throws {
        #expect(try PluginFixture().value(expression) == expected)
    }

    @Test(arguments: [
        ("'2023-04'", "'2023-04' cannot be reviewed: expected a month that has begun by 2023-03-27"),
        ("'2023-Q1'", "'2023-Q1' cannot be reviewed"), ("'März'", "'März' is no period"), ("7", "period"),
        ("", "period"),
    ])
    func refusesWhatIsNoMonthThatHasBegun(_ argument: String, _ message: String) throws {
        let failure = try PluginFixture().failure("duban.review(\(argument))")
        #expect(failure.contains(message), "\(failure)")
    }

    @Test func whoSeesSomeRecordsOnlyIsRefused() throws {
        let fixture = try PluginFixture()
        fixture.access = PluginAccess(department: "finance", seesEverything: false, read: .everything, propose: .none)
        let error = try fixture.error("duban.review('2023-03')")
        #expect(error?.message.english.contains("does not see every record") == true, "\(String(describing: error))")
    }

    @Test func whoMayNotReadAllThatScoresComeFromIsRefused() throws {
        let fixture = try PluginFixture()
        fixture.access = try PluginAccess(
            department: "supervision-office",
            seesEverything: true,
            read: ["tasks", "units", "organizations"],
            propose: []
        )
        let error = try fixture.error("duban.review('2023-03')")
        #expect(
            error?.message.english.contains("no permission to read 'marks'") == true,
            "\(String(describing: error))"
        )
    }
}
