import DubanModel
import Testing
import TestSupport

/// What holds whatever is done to a task, in whichever order.
struct WorkflowPropertyTests {
    @Test(arguments: RandomNumbers.seeds) func theTaskFollowsFromItsUnits(_ seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        for _ in 0..<100 {
            var fixture = try WorkflowFixture()
            var returns = 0
            var approvals = 0
            var wasEnded = false
            for _ in 0..<60 {
                let verb = try #require(TaskVerb.allCases.randomElement(using: &random))
                // A rest with a new date would count as an extension, too.
                let unit = try #require(["a", "b", "c", "d"].randomElement(using: &random))
                let isSupervisors = Transition.of(verb)?.actor == .supervisor
                var action = try fixture.action(verb, by: isSupervisors ? "office" : unit, unit: unit)
                action.ground = ["reword", "wrong_unit", "impossible"].randomElement(using: &random)
                action.title = Bool.random(using: &random) ? "new" : nil
                action.replacement = ["d", "b", nil].randomElement(using: &random) ?? nil
                do throws(ModelError) {
                    let changes = try fixture.perform(action)
                    #expect(!wasEnded, "\(verb) after the end, seed \(seed)")
                    #expect(changes.allSatisfy { $0.record.problems().isEmpty }, "\(verb), seed \(seed)")
                    if verb == .return { returns += 1 }
                    if verb == .approve { approvals += 1 }
                } catch {
                    #expect(!error.description.isEmpty)
                }
                check(fixture.situation, seed)
                wasEnded = [.closed, .cancelled].contains(fixture.situation.status)
            }
            let counted = fixture.situation.units.compactMap { $0["returned"].integer }.reduce(0, +)
            #expect(Int(counted) == returns, "seed \(seed)")
            #expect(Int(fixture.situation.task["extended"].integer ?? 0) == approvals, "seed \(seed)")
        }
    }

    private func check(_ situation: TaskSituation, _ seed: UInt64) {
        let active = situation.activeUnits.compactMap(\.unitStatus)
        let allPassed = !active.isEmpty && active.allSatisfy { $0 == .passed }
        #expect(!(situation.status == .closed) || allPassed, "seed \(seed)")
        if TaskStatus.open.contains(situation.status) {
            #expect(!allPassed, "seed \(seed)")
            #expect(situation.status == .inProgress || situation.status == TaskStatus(of: active), "seed \(seed)")
        }
        #expect((situation.status == .closed) == !situation.task[.closed].isNull, "seed \(seed)")
        #expect((situation.status == .suspended) == !situation.task["suspended"].isNull, "seed \(seed)")
        #expect(situation.activeUnits.count { $0[.role] == "lead" } == 1, "seed \(seed)")
        #expect(situation.lead == situation.task[.lead].text, "seed \(seed)")
    }
}
