import DubanModel
import Testing
import TestSupport

/// The workflow as FACTS.md tells it under "Task workflow".
struct WorkflowTests {
    @Test func closesOnlyWhenEveryUnitHasPassed() throws {
        var fixture = try WorkflowFixture()
        for unit in ["a", "b", "c"] {
            try fixture.perform(.claim, unit: unit)
            try fixture.perform(.submit, unit: unit)
        }
        #expect(fixture.situation.status == .submitted)
        for unit in ["a", "b"] {
            try fixture.perform(.pass, unit: unit)
            #expect(fixture.situation.status == .submitted)
            #expect(fixture.situation.task[.closed].isNull)
        }
        let last = try fixture.action(.pass, unit: "c")
        try fixture.perform(last)
        #expect(fixture.situation.status == .closed)
        #expect(fixture.situation.task[.closed] == .moment(last.moment))
    }

    @Test func isClaimedOnceEveryUnitHasClaimed() throws {
        var fixture = try WorkflowFixture()
        try fixture.perform(.claim, unit: "c")
        try fixture.perform(.claim, unit: "a")
        #expect(fixture.situation.status == .assigned)
        let last = try fixture.action(.claim, unit: "b")
        try fixture.perform(last)
        #expect(fixture.situation.status == .claimed)
        #expect(fixture.situation.task["claimed"] == .moment(last.moment))
    }

    @Test func theLeadsFeedbackIsTheTasksProgress() throws {
        var fixture = try WorkflowFixture()
        for unit in ["a", "b"] { try fixture.perform(.claim, unit: unit) }
        var action = try fixture.action(.feedback, unit: "b")
        action.percent = 90
        try fixture.perform(action)
        #expect(fixture.situation.status == .inProgress)
        #expect(fixture.situation.task["progress"].isNull)
        action = try fixture.action(.feedback, unit: "a")
        action.percent = 30
        action.period = Period("2023-W10")
        let changes = try fixture.perform(action)
        #expect(fixture.situation.task["progress"] == .number(30))
        let feedback = try #require(changes.first { $0.record.model.name == "feedback" }?.record)
        #expect(feedback.code == "T/a/2023-03-06")
        #expect(feedback[.period] == "2023-W10")
        #expect(try fixture.perform(.feedback, unit: "a").last?.record.code == "T/a/2023-03-06-2")
    }

    @Test func aReturnedUnitSubmitsAgain() throws {
        var fixture = try WorkflowFixture(status: .inProgress, units: [.submitted, .passed, .passed])
        let changes = try fixture.perform(.return, unit: "a")
        #expect(fixture.situation.status == .inProgress)
        let unit = try #require(fixture.situation.unit(of: "a"))
        #expect(unit["returned"] == .integer(1))
        #expect(unit["reason"] == "because")
        #expect(unit["submitted"].isNull)
        #expect(changes.last?.record["outcome"] == "returned")
        try fixture.perform(.submit, unit: "a")
        try fixture.perform(.pass, unit: "a")
        #expect(fixture.situation.status == .closed)
    }

    @Test func anExtensionMovesTheDueDateWhenApproved() throws {
        var fixture = try WorkflowFixture()
        let due = fixture.situation.task[.due]
        try fixture.perform(.extend)
        #expect(fixture.situation.task[.due] == due)
        #expect(throws: ModelError.self) { try fixture.perform(.extend) }
        try fixture.perform(.refuse)
        #expect(fixture.situation.task[.due] == due)
        #expect(fixture.situation.task["extended"].isNull)
        try fixture.perform(.extend)
        try fixture.perform(.approve)
        #expect(fixture.situation.task[.due].moment?.description == "2023-04-10")
        #expect(fixture.situation.task["original_due"] == due)
        #expect(fixture.situation.task["extended"] == .integer(1))
        #expect(fixture.situation.extensions.map(\.code) == ["T/1", "T/2"])
        #expect(fixture.situation.extensions.map { $0[.status] } == ["refused", "approved"])
    }

    @Test func anExtensionIsAskedForBeforeTheDueDateAndForALaterOne() throws {
        var fixture = try WorkflowFixture()
        var action = TaskAction(.extend, by: "a", at: try #require(Moment("2023-03-21T00:00:00")))
        (action.reason, action.percent, action.due) = ("r", 10, Moment("2023-04-10"))
        let late = #expect(throws: ModelError.self) { try fixture.perform(action) }
        #expect(late?.kind == .notAllowed)
        #expect(late?.description.contains("2023-03-20") == true)
        action = try fixture.action(.extend)
        action.due = Moment("2023-03-20")
        let early = #expect(throws: ModelError.self) { try fixture.perform(action) }
        #expect(early?.field == "until")
        // The last moment of the due day is still before it has passed.
        action = TaskAction(.extend, by: "a", at: try #require(Moment("2023-03-20")))
        (action.reason, action.percent, action.due) = ("r", 10, Moment("2023-04-10"))
        try fixture.perform(action)
    }

    @Test func aSuspendedTaskComesBackAsItsUnitsAre() throws {
        var fixture = try WorkflowFixture(status: .claimed, units: [.claimed, .claimed, .claimed])
        try fixture.perform(.suspend)
        #expect(fixture.situation.status == .suspended)
        #expect(fixture.situation.task["status_reason"] == "because")
        #expect(throws: ModelError.self) { try fixture.perform(.feedback, unit: "a") }
        var action = try fixture.action(.resume)
        action.due = Moment("2023-05-01")
        try fixture.perform(action)
        #expect(fixture.situation.status == .claimed)
        #expect(fixture.situation.task["suspended"].isNull)
        #expect(fixture.situation.task[.due].moment?.description == "2023-05-01")
    }

    @Test(arguments: TaskVerb.allCases) func nothingIsDoneToACancelledOrClosedTask(_ verb: TaskVerb) throws {
        for status in [TaskStatus.cancelled, .closed] {
            let units: [UnitStatus] =
                status == .closed ? [.passed, .passed, .passed] : [.assigned, .claimed, .submitted]
            var fixture = try WorkflowFixture(status: status, units: units)
            for unit in ["a", "b", "c"] {
                #expect(throws: ModelError.self) { try fixture.perform(verb, unit: unit) }
            }
        }
    }

    @Test func anUpheldAppealRewordsReplacesOrCancels() throws {
        var fixture = try WorkflowFixture()
        func appeal(_ ground: String) throws {
            var action = try fixture.action(.appeal, unit: "a")
            action.ground = ground
            try fixture.perform(action)
        }
        try appeal("reword")
        #expect(throws: ModelError.self) { try fixture.perform(.uphold, unit: "a") }
        var action = try fixture.action(.uphold, unit: "a")
        action.title = "clearer"
        try fixture.perform(action)
        #expect(fixture.situation.task[.title] == "clearer")

        try appeal("wrong_unit")
        #expect(throws: ModelError.self) { try fixture.perform(.uphold, unit: "a") }
        action = try fixture.action(.uphold, unit: "a")
        action.replacement = "d"
        try fixture.perform(action)
        #expect(fixture.situation.lead == "d")
        #expect(fixture.situation.task[.lead] == "d")
        #expect(fixture.situation.unit(of: "a") == nil)
        #expect(fixture.situation.unit(of: "d")?[.role] == "lead")

        var other = try fixture.action(.appeal, unit: "b")
        other.ground = "impossible"
        try fixture.perform(other)
        try fixture.perform(.uphold, unit: "b")
        #expect(fixture.situation.status == .cancelled)
    }

    @Test func aWithdrawnUnitNoLongerCounts() throws {
        var fixture = try WorkflowFixture(status: .inProgress, units: [.passed, .passed, .assigned])
        var action = try fixture.action(.appeal, unit: "c")
        action.ground = "wrong_unit"
        try fixture.perform(action)
        try fixture.perform(.uphold, unit: "c")
        #expect(fixture.situation.status == .closed)
    }

    @Test(arguments: TaskVerb.allCases) func onlyWhoMayDoesIt(_ verb: TaskVerb) throws {
        guard let transition = Transition.of(verb) else { return }
        let fixture = try WorkflowFixture()
        for actor in ["a", "b", "nobody", "office"] {
            let isAllowed =
                switch transition.actor {
                case .supervisor: actor == "office"
                case .lead: actor == "a"
                case .unit: ["a", "b"].contains(actor)
                }
            if isAllowed { continue }
            let action = try fixture.action(verb, by: actor)
            let error = #expect(throws: ModelError.self) {
                _ =
                    verb == .draft
                    ? try fixture.workflow.creation(of: fixture.situation.task, support: [], by: action)
                    : try fixture.workflow.changes(for: action, in: fixture.situation)
            }
            #expect(error?.kind == .notAllowed)
        }
    }

    @Test(arguments: [-0.001, 100.001, .nan, .infinity, -.infinity])
    func aShareOfWorkIsFromZeroToAHundred(_ percent: Double) throws {
        var fixture = try WorkflowFixture(status: .claimed, units: [.claimed, .claimed, .claimed])
        var action = try fixture.action(.feedback)
        action.percent = percent
        let error = #expect(throws: ModelError.self) { try fixture.perform(action) }
        #expect(error?.field == "percent")
    }

    @Test(arguments: ["", "  \n", "\u{1}", "a\u{0}b", String(repeating: "长", count: 30_000)])
    func aReasonIsTextThatSaysSomething(_ reason: String) throws {
        var fixture = try WorkflowFixture()
        var action = try fixture.action(.suspend)
        action.reason = reason
        let error = #expect(throws: ModelError.self) { try fixture.perform(action) }
        #expect(error?.field == "reason")
        #expect(fixture.situation.status == .assigned)
    }
}
