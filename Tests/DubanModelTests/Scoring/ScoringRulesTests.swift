import DubanModel
import Testing
import TestSupport

struct ScoringRulesTests {
    private func error(_ settings: [String: String]) throws -> ModelError {
        try #require(throws: ModelError.self) { try ScoringRules(settings: settings) }
    }

    @Test func areTheUsualOnesWhereNothingIsSet() throws {
        let rules = try ScoringRules(settings: [:])
        #expect(rules == .standard)
        #expect(rules.base == Points("80"))
        #expect([rules.done.lead, rules.done.support] == [Points("2"), Points("1")])
        #expect([rules.late.lead, rules.late.support] == [Points("-5"), Points("-2.5")])
        #expect([rules.praise.lead, rules.praise.support] == [Points("1"), Points("0.5")])
        #expect([rules.criticism.lead, rules.criticism.support] == [Points("-1"), Points("-0.5")])
        #expect([rules.lateFeedback, rules.missingFeedback] == [Points("-0.1"), Points("-0.5")])
        #expect(rules.group(ofKind: "zone")?.name == "counties")
        #expect(rules.group(ofKind: "department")?.name == "departments")
        #expect(rules.group(ofKind: "enterprise") == nil)
    }

    @Test func takeWhatIsSetAndLeaveTheRest() throws {
        let rules = try ScoringRules(settings: [
            "done.lead": "3.125", "cap": "100", "ties": "by_done", "feedback_grace": "0", "without_tasks": "average",
            "groups.all": "department, county", "late_by": "unit",
        ])
        #expect(rules.done == RolePoints(lead: Points("3.125") ?? .zero, support: Points("1") ?? .zero))
        #expect(rules.cap == Points("100"))
        #expect(rules.ties == .byDone)
        #expect(rules.feedbackGrace == 0)
        #expect(rules.groups == [ReviewGroup(name: "all", kinds: ["department", "county"])])
    }

    @Test func aMisspeltNameIsAnsweredWithTheNearest() throws {
        let error = try error(["done.leed": "3"])
        #expect(error.kind == .invalidSetting)
        #expect(error.description.contains("[scoring] has an unknown entry 'done.leed'; did you mean 'done.lead'?"))
        #expect(error.message(.simplifiedChinese).contains("done.lead"))
    }

    @Test(arguments: [
        ("base", "2.0005", "at most three decimals"), ("base", "many", "at most three decimals"),
        ("late.lead", "5", "0 or less"), ("done.support", "-1", "0 or more"), ("base", "1000001", "points"),
        ("ties", "share", "shared, dense, by_done"), ("without_tasks", "", "base, unranked, average"),
        ("feedback_every", "day", "week, month, none"), ("feedback_grace", "-1", "0 to 20"),
        ("feedback_grace", "1.5", "a whole number"), ("top", "101", "0 to 100"),
        ("groups.counties", "count", "did you mean 'county'?"), ("groups.counties", "", "at least one kind"),
        ("groups.Counties", "county", "lower-case letters"),
    ])
    func aWrongValueIsAnsweredWithWhatIsAllowed(_ name: String, _ text: String, _ expected: String) throws {
        let error = try error([name: text])
        #expect(error.kind == .invalidSetting)
        #expect(error.description.contains(expected), "\(error)")
        #expect(error.message(.simplifiedChinese) != error.description)
    }

    @Test func aKindBelongsToOneGroupOnly() throws {
        let error = try error(["groups.a": "county, district", "groups.b": "zone, district"])
        #expect(error.description.contains("scoring.groups.b"))
        #expect(error.description.contains("'district'"))
    }

    @Test func theFloorIsNotAboveTheCap() throws {
        #expect(try error(["cap": "90", "floor": "95"]).description.contains("no more than the cap, 90"))
        #expect(try ScoringRules(settings: ["cap": "90", "floor": "90"]).floor == Points("90"))
    }

    @Test(arguments: RandomNumbers.seeds) func areTheSameAfterBeingWrittenAsSettings(_ seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        for _ in 0..<200 {
            let rules = ScoringRules.random(using: &random)
            #expect(try ScoringRules(settings: rules.settings) == rules)
        }
    }

    @Test func everySettingIsAmongTheNames() {
        var random = RandomNumbers(seed: 80)
        var names: Set<String> = []
        for _ in 0..<50 { names.formUnion(ScoringRules.random(using: &random).settings.keys) }
        let own = names.filter { !$0.hasPrefix("groups.") }
        #expect(own == Set(ScoringRules.settingNames).subtracting(["groups.NAME"]))
    }
}
