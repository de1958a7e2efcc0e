import DubanModel
import Testing

/// Every verb in every state: what the table allows is done, everything else is refused.
struct WorkflowTableTests {
    /// In which states of the task, and of the unit where it is about one, each verb may be used.
    private static let allowed: [TaskVerb: (task: String, unit: String)] = [
        .assign: ("drafted", ""), .claim: ("assigned claimed in_progress", "assigned"),
        .feedback: ("assigned claimed in_progress", "claimed in_progress returned"),
        .submit: ("assigned claimed in_progress", "claimed in_progress returned"),
        .pass: ("assigned claimed in_progress submitted", "submitted"),
        .return: ("assigned claimed in_progress submitted", "submitted"),
        .extend: ("assigned claimed in_progress submitted", ""),
        .suspend: ("assigned claimed in_progress submitted", ""), .resume: ("suspended", ""),
        .cancel: ("drafted assigned claimed in_progress submitted suspended", ""),
        .appeal: ("assigned claimed in_progress", "assigned claimed"),
    ]

    @Test(arguments: TaskVerb.allCases) func isObeyed(_ verb: TaskVerb) throws {
        // These need something that waits for a decision, and drafting needs no task.
        guard let allowed = Self.allowed[verb] else {
            #expect([.draft, .approve, .refuse, .uphold, .dismiss].contains(verb))
            return
        }
        for task in TaskStatus.allCases {
            for unit in UnitStatus.allCases {
                var fixture = try WorkflowFixture(status: task, units: [unit, .claimed, .claimed])
                let mayBeDone =
                    allowed.task.split(separator: " ").contains(Substring(task.rawValue))
                    && (allowed.unit.isEmpty || allowed.unit.split(separator: " ").contains(Substring(unit.rawValue)))
                let before = fixture.situation.task
                let action = try fixture.action(
                    verb,
                    by: Transition.of(verb)?.actor == .supervisor ? "office" : "a",
                    unit: "a"
                )
                do throws(ModelError) {
                    try fixture.perform(action)
                    #expect(mayBeDone, "\(verb) of a task \(task), unit \(unit)")
                } catch {
                    #expect(!mayBeDone, "\(verb) of a task \(task), unit \(unit): \(error)")
                    #expect(fixture.situation.task == before)
                    #expect(error.message.has(.simplifiedChinese))
                }
            }
        }
    }

    @Test func hasALineForEveryVerb() {
        #expect(Set(Transition.all.map(\.verb)) == Set(TaskVerb.allCases))
        #expect(Transition.all.count == TaskVerb.allCases.count)
        #expect(Transition.all.allSatisfy { $0.remark.has(.simplifiedChinese) })
        #expect(Set(TaskVerb.allCases.map(\.eventKind)).count == TaskVerb.allCases.count)
    }

    @Test func theStatusesAreThoseOfTheFields() throws {
        func names(_ model: Model) -> [String] {
            guard case .choice(let choices)? = model.field(.status)?.type else { return [] }
            return choices.map(\.name)
        }
        #expect(Set(names(.task)) == Set(TaskStatus.allCases.map(\.rawValue)))
        #expect(Set(names(.unit)) == Set(UnitStatus.allCases.map(\.rawValue)))
        #expect(Set(TaskStatus.open.map(\.rawValue)) == Model.openTaskStatuses)
    }
}
