import DubanModel
import Testing
import TestSupport

/// How scores become ranks.
struct StandingTests {
    /// Departments with scores above the base by marks, in the order of the numbers: `[2, 2, 1]` are two praises each for
    /// a and b, and one for c. All have a task.
    private func fixture(_ praises: [Int], done: [Int] = []) throws -> ReviewFixture {
        let codes = praises.indices.map { String(UnicodeScalar(UInt8(97 + $0))) }
        var fixture = ReviewFixture(codes.map { ($0, "department") })
        fixture.rules.done = RolePoints(lead: .zero, support: .zero)
        for (code, count) in zip(codes, praises) {
            try fixture.task("open-\(code)", [code])
            for number in 0..<count { try fixture.mark(code, "praise", "2023-03-1\(number)") }
        }
        for (code, count) in zip(codes, done) {
            for number in 0..<count { try fixture.task("done-\(code)-\(number)", [code], closed: "2023-03-20") }
        }
        return fixture
    }

    private func ranks(_ fixture: ReviewFixture) throws -> [String] {
        try #require(try fixture.review().groups.last).standings.map {
            "\($0.organization)\($0.rank.map(String.init) ?? "-")"
        }
    }

    @Test(arguments: [(TieRule.shared, ["b1", "d1", "a3", "c4"]), (.dense, ["b1", "d1", "a2", "c3"])])
    func whoIsLevelSharesARank(_ rule: TieRule, _ expected: [String]) throws {
        var fixture = try fixture([1, 2, 0, 2])
        fixture.rules.ties = rule
        #expect(try ranks(fixture) == expected)
    }

    @Test func moreTasksDoneMayDecideATie() throws {
        var fixture = try fixture([1, 1, 1, 2], done: [0, 2, 2, 0])
        fixture.rules.ties = .byDone
        #expect(try ranks(fixture) == ["d1", "b2", "c2", "a4"])
    }

    @Test func departmentsAndCountiesAreRankedApart() throws {
        let fixture = ReviewFixture([
            ("finance", "department"), ("wuyang", "county"), ("yuanhui", "district"), ("zone", "zone"),
            ("luohe", "city"), ("office", "office"),
        ])
        let review = try fixture.review()
        #expect(review.groups.map(\.name) == ["counties", "departments"])
        #expect(
            review.groups.map { $0.standings.map(\.organization) } == [["wuyang", "yuanhui", "zone"], ["finance"]]
        )
    }

    @Test func theBestAndTheLastHaveSomethingToSay() throws {
        let standings = try #require(try fixture([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]).review().groups.last).standings
        #expect(standings.prefix(4).allSatisfy { $0.distinction == .reportsExperience })
        #expect(standings[4...5].allSatisfy { $0.distinction == nil })
        #expect(standings.suffix(4).allSatisfy { $0.distinction == .saysHowToImprove })
    }

    @Test func noMoreThanHalfOfASmallGroupAreTheBest() throws {
        let standings = try #require(try fixture([4, 3, 2, 1, 0]).review().groups.last).standings
        #expect(
            standings.map(\.distinction) == [
                .reportsExperience, .reportsExperience, nil, .saysHowToImprove, .saysHowToImprove,
            ]
        )
    }

    @Test func whereAllAreLevelNobodyIsTheBest() throws {
        let standings = try #require(try fixture([1, 1, 1, 1]).review().groups.last).standings
        #expect(standings.allSatisfy { $0.distinction == nil && $0.rank == 1 })
    }

    @Test func whoHadNoTaskBeginsFromTheBase() throws {
        var fixture = ReviewFixture()
        try fixture.task("A", due: "2023-03-24")
        #expect(try fixture.standing("housing").score == Points("80"))
        #expect(try fixture.standing("housing").rank == 1)
        #expect(try fixture.standing("housing").hasTasks == false)
        #expect(try fixture.standing("finance").rank == 2)
    }

    @Test func whoHadNoTaskMayBeLeftUnranked() throws {
        var fixture = ReviewFixture()
        try fixture.task("A", due: "2023-03-24")
        fixture.rules.withoutTasks = .unranked
        #expect(try fixture.standing("housing").rank == nil)
        #expect(try fixture.standing("housing").score == Points("80"))
        #expect(try fixture.standing("finance").rank == 1)
    }

    @Test func whoHadNoTaskMayHaveTheAverage() throws {
        var fixture = ReviewFixture([("a", "department"), ("b", "department"), ("c", "department"), ("d", "county")])
        fixture.rules.withoutTasks = .average
        try fixture.task("A", ["a"], due: "2023-03-24")
        try fixture.task("B", ["b"], closed: "2023-03-24")
        try fixture.mark("c", "praise", "2023-03-10")
        let standing = try fixture.standing("c")
        #expect(standing.score == Points("79.5"))
        #expect(standing.lines.map(\.rule) == [.base, .praise, .average])
        // Nobody of its group had a task either.
        #expect(try fixture.standing("d").score == Points("80"))
    }

    @Test func scoresStayWithinTheCapAndTheFloor() throws {
        var fixture = try fixture([5, 0])
        fixture.rules.cap = Points("82.5")
        try fixture.mark("b", "criticism", "2023-03-10")
        fixture.rules.floor = Points("79.25")
        #expect(try fixture.standing("a").score == Points("82.5"))
        #expect(try fixture.lines("a").last == "cap -2.5")
        #expect(try fixture.standing("b").score == Points("79.25"))
        #expect(try fixture.lines("b").last == "floor +0.25")
    }

    @Test func ranksAreComparedWithTheMonthBefore() throws {
        var february = try fixture([2, 1, 0])
        february.day = "2023-02-28"
        for position in february.records.tasks.indices {
            february.records.tasks[position][.assigned] = try ReviewFixture.moment("2023-02-01")
            february.records.units[position][.assigned] = try ReviewFixture.moment("2023-02-01")
        }
        for position in february.records.marks.indices {
            february.records.marks[position]["given"] = try ReviewFixture.moment("2023-02-10")
        }
        var march = try fixture([0, 1, 2])
        march.records.organizations.append(Record(.organization, [.code: "new", .name: "新", .kind: "department"]))
        let review = try march.review(before: try february.review(of: "2023-02"))
        let changes = try #require(review.groups.last).standings.map {
            "\($0.organization) \($0.rankChange.map(String.init) ?? "-")"
        }
        #expect(changes == ["c 2", "b 0", "a -2", "new -"])
    }

    @Test func thereIsNothingToCompareWithWhereNobodyHadATask() throws {
        let review = try fixture([0, 1]).review(
            before: try ReviewFixture([("a", "department"), ("b", "department")]).review(of: "2023-02")
        )
        #expect(review.groups.flatMap(\.standings).allSatisfy { $0.rankChange == nil })
    }

    @Test func aMonthThatIsNotOverIsPreliminary() throws {
        var fixture = ReviewFixture()
        #expect(try fixture.review().isPreliminary == false)
        fixture.day = "2023-03-30"
        #expect(try fixture.review().isPreliminary)
        fixture.day = "2024-01-01"
        #expect(try fixture.review().day == CivilDate("2023-03-31"))
    }
}
