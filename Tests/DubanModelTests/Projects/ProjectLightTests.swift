import DubanModel
import TestSupport
import Testing
import struct DubanModel.Record

/// The lights of FACTS.md: behind time progress by 10 to 30 points yellow, over 30 red; planned start passed by a month
/// yellow, by three red; not in the statistics one month after the start yellow, over two red.
struct ProjectLightTests {
    private func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

    private func light(
        _ fields: [FieldName: FieldValue] = [:],
        behind: Double? = nil,
        on day: String = "2023-06-30",
        rules: ProjectLightRules = .init()
    ) throws -> ProjectLight {
        // Half of the year has passed at the end of June: so much of the plan is invested that it lies behind by as much.
        let progress = try behind.map { points in
            ProjectProgress(
                year: 2023,
                plan: Money(fen: 1_000_000),
                months: [try #require(Period("2023-06")): Money(fen: Int64(((50 - points) * 10_000).rounded()))]
            )
        }
        return ProjectLight(
            of: Record(.project, fields),
            progress: progress ?? nil,
            on: try #require(CivilDate(day)),
            rules: rules
        )
    }

    @Test(
        arguments: [
            (-20, .green), (0, .green), (9.99, .green), (10, .yellow), (30, .yellow), (30.01, .red), (50, .red),
        ] as [(Double, ProjectLight.Level)]
    )
    func investmentIsHeldAgainstTheCalendar(_ behind: Double, _ level: ProjectLight.Level) throws {
        let light = try light(behind: behind)
        #expect(light.level == level)
        #expect(light.reasons.isEmpty == (level == .green))
        #expect(light.reasons.allSatisfy { $0.has(.simplifiedChinese) })
    }

    @Test(
        arguments: [
            ("2023-03-27", .green), ("2023-03-28", .yellow), ("2023-05-27", .yellow), ("2023-05-28", .red),
        ] as [(String, ProjectLight.Level)]
    )
    func aPlannedStartThatPassedIsSeen(_ day: String, _ level: ProjectLight.Level) throws {
        let planned: [FieldName: FieldValue] = ["start_planned": .moment(try moment("2023-02-28"))]
        #expect(try light(planned, on: day).level == level)
        let started = planned.merging(["start_actual": .moment(try moment("2023-03-01"))]) { $1 }
        #expect(try light(started, on: "2023-03-28").level == .green)
    }

    @Test(
        arguments: [
            ("2023-04-09", nil, .green), ("2023-04-10", nil, .yellow), ("2023-05-10", nil, .yellow),
            ("2023-05-11", nil, .red), ("2023-05-11", "2023-05-01", .green), ("2023-05-11", "2023-06-01", .red),
        ] as [(String, String?, ProjectLight.Level)]
    )
    func entryIntoTheStatisticsIsWaitedFor(_ day: String, _ entered: String?, _ level: ProjectLight.Level) throws {
        var fields: [FieldName: FieldValue] = ["start_actual": .moment(try moment("2023-03-10"))]
        fields["entered_statistics"] = try entered.map { .moment(try moment($0)) } ?? .null
        #expect(try light(fields, on: day).level == level)
    }

    @Test func theWorstRuleDecidesAndEveryReasonIsSaid() throws {
        let fields: [FieldName: FieldValue] = ["start_planned": .moment(try moment("2023-01-01"))]
        let light = try light(fields, behind: 12)
        #expect(light.level == .red)
        #expect(light.reasons.count == 2)
    }

    @Test func whatIsNotKnownOrSuspendedIsGrey() throws {
        #expect(try light().level == .grey)
        #expect(try light(["stage": "suspended"], behind: 40).level == .grey)
    }

    @Test func aRuleThatIsLeftOutDoesNotCount() throws {
        var rules = ProjectLightRules()
        rules.behind = nil
        let fields: [FieldName: FieldValue] = ["start_planned": .moment(try moment("2023-01-01"))]
        #expect(try light(fields, behind: 40, rules: rules).reasons.count == 1)
        rules.start = nil
        #expect(try light(fields, behind: 40, rules: rules).level == .grey)
    }

    @Test func citiesDrawTheirOwnLines() throws {
        var rules = ProjectLightRules()
        rules.behind = ProjectLightRules.Bounds(yellow: 5, red: 8)
        #expect(try light(behind: 9, rules: rules).level == .red)
        #expect(ProjectLightRules.Bounds(yellow: 3, red: 2) == nil)
    }
}
