import Testing
import WorkspaceTestSupport

@testable import DubanPlugins

/// What a worker does before anything is asked of it.
struct WorkerWarmUpTests {
    @Test(arguments: [0, 50]) func goesThroughAllOfACheckWithoutAFault(_ tasks: Int) throws {
        try GeneratedWorkspace(tasks: tasks, seed: 3).read { snapshot in
            var steps = 0
            try WorkerWarmUp.run(on: snapshot, traits: RuntimeTraits()) {
                steps += 1
                return false
            }
            #expect(steps == (tasks > 0 ? 3 : 2))
        }
    }

    @Test(arguments: [1, 2, 3]) func endsWithTheStepInWhichSomethingIsAsked(_ step: Int) throws {
        try GeneratedWorkspace(tasks: 50, seed: 3).read { snapshot in
            var steps = 0
            try WorkerWarmUp.run(on: snapshot, traits: RuntimeTraits()) {
                steps += 1
                return steps == step
            }
            #expect(steps == step)
        }
    }
}
