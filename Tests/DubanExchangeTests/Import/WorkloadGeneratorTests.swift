import DubanExchange
import DubanModel
import DubanStore
import Testing

struct WorkloadGeneratorTests {
    private func tasks(_ count: Int, seed: UInt64) throws -> [Record] {
        let fixture = try ImportFixture()
        var generator = WorkloadGenerator(tasks: count, seed: seed)
        try generator.fill(fixture.store)
        return try fixture.read { try $0.records(Query(.task)) + $0.records(Query(.unit)) }
    }

    @Test func theSameSeedMakesTheSameWorkspace() throws {
        let first = try tasks(60, seed: 5)
        #expect(try tasks(60, seed: 5) == first)
        #expect(try tasks(60, seed: 6) != first)
        #expect(first.filter { $0.model.name == "task" }.count == 60)
        #expect(first.allSatisfy { $0.problems().isEmpty })
    }

    @Test func noTasksAreFewerThanNone() throws {
        #expect(try tasks(-5, seed: 1).isEmpty)
    }
}
