import DubanModel
import Testing
import TestSupport

/// What holds of every review, whatever happened in the month.
struct ReviewPropertyTests {
    private static let rounds = 60

    private func review(_ fixture: ReviewFixture, shuffledBy random: inout RandomNumbers) throws -> MonthlyReview {
        var shuffled = fixture
        shuffled.records.organizations.shuffle(using: &random)
        shuffled.records.tasks.shuffle(using: &random)
        shuffled.records.units.shuffle(using: &random)
        shuffled.records.feedbacks.shuffle(using: &random)
        shuffled.records.reviews.shuffle(using: &random)
        shuffled.records.marks.shuffle(using: &random)
        return try shuffled.review(before: try shuffled.review(of: "2023-02"))
    }

    @Test(arguments: RandomNumbers.seeds) func linesAddUpToTheScoreInEveryOrderOfTheRecords(_ seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        for _ in 0..<Self.rounds {
            let fixture = try ReviewFixture.random(using: &random)
            let first = try review(fixture, shuffledBy: &random)
            #expect(try review(fixture, shuffledBy: &random) == first)
            for standing in first.groups.flatMap(\.standings) {
                // Added up once more, without the code that did.
                let sum = standing.lines.reduce(Int64(0)) { $0 + $1.points.thousandths }
                #expect(standing.score.thousandths == sum)
                #expect(standing.lines.first?.rule == .base)
                #expect(standing.done == standing.lines.count { $0.rule == .done })
                if let cap = fixture.rules.cap { #expect(standing.score <= cap) }
                if let floor = fixture.rules.floor { #expect(standing.score >= floor) }
            }
        }
    }

    @Test(arguments: RandomNumbers.seeds) func ranksFollowScores(_ seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        for _ in 0..<Self.rounds {
            let fixture = try ReviewFixture.random(using: &random)
            for group in try review(fixture, shuffledBy: &random).groups {
                let ranked = group.standings.filter { $0.rank != nil }
                #expect(Array(group.standings.prefix(ranked.count)) == ranked)
                for (better, worse) in zip(ranked, ranked.dropFirst()) {
                    #expect(better.score >= worse.score)
                    if better.score > worse.score { #expect((better.rank ?? 0) < (worse.rank ?? 0)) }
                    if better.score == worse.score, fixture.rules.ties != .byDone { #expect(better.rank == worse.rank) }
                }
                for standing in ranked {
                    let ahead = ranked.filter { $0.score > standing.score }
                    switch fixture.rules.ties {
                    case .shared: #expect(standing.rank == ahead.count + 1)
                    case .dense: #expect(standing.rank == Set(ahead.map(\.score)).count + 1)
                    case .byDone:
                        let level = ranked.count { $0.score == standing.score && $0.done > standing.done }
                        #expect(standing.rank == ahead.count + level + 1)
                    }
                }
            }
        }
    }

    @Test(arguments: RandomNumbers.seeds) func noShareIsBothDoneAndLateOrCountsTwice(_ seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        for _ in 0..<Self.rounds {
            var fixture = try ReviewFixture.random(using: &random)
            fixture.day = "2023-06-30"
            var counted: [String: Int] = [:]
            for month in ["2023-01", "2023-02", "2023-03", "2023-04", "2023-05", "2023-06"] {
                for standing in try fixture.review(of: month).groups.flatMap(\.standings) {
                    for line in standing.lines where line.rule == .done || line.rule == .late {
                        counted["\(standing.organization)/\(line.task ?? "")", default: 0] += 1
                    }
                }
            }
            #expect(counted.values.allSatisfy { $0 == 1 })
        }
    }
}
