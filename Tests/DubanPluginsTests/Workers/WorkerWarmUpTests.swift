import DubanExchange
import DubanModel
import DubanStore
import TestSupport
import Testing

@testable import DubanPlugins

/// What a worker does before anything is asked of it.
struct WorkerWarmUpTests {
    private func read(tasks: Int, _ body: (Snapshot) throws -> Void) throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.file("duban.sqlite"), mode: .readWrite)
        if tasks > 0 {
            var generator = WorkloadGenerator(tasks: tasks, seed: 3)
            try generator.fill(store)
        }
        try store.read(asOf: AsOf(try #require(CivilDate("2024-01-01"))), body)
    }

    @Test(arguments: [0, 50]) func goesThroughAllOfACheckWithoutAFault(_ tasks: Int) throws {
        try read(tasks: tasks) { snapshot in
            var steps = 0
            try WorkerWarmUp.run(on: snapshot, traits: RuntimeTraits()) {
                steps += 1
                return false
            }
            #expect(steps == (tasks > 0 ? 3 : 2))
        }
    }

    @Test(arguments: [1, 2, 3]) func endsWithTheStepInWhichSomethingIsAsked(_ step: Int) throws {
        try read(tasks: 50) { snapshot in
            var steps = 0
            try WorkerWarmUp.run(on: snapshot, traits: RuntimeTraits()) {
                steps += 1
                return steps == step
            }
            #expect(steps == step)
        }
    }
}
