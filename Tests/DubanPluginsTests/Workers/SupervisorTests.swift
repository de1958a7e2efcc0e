import DubanModel
import DubanStore
import Testing

@testable import DubanPlugins

@Suite struct SupervisorTests {
    @Test func noticesThatWorkersHaveNotSeenTheSameWorkspace() throws {
        let today = try #require(CivilDate("2023-03-27"))
        let supervisor = Supervisor(
            Supervisor.Configuration(program: "/nowhere", databasePath: "", asOf: AsOf(today), memory: 0)
        )
        supervisor.note(7)
        supervisor.note(7)
        #expect(!supervisor.workspaceHasChanged)
        supervisor.note(8)
        supervisor.note(7)
        #expect(supervisor.workspaceHasChanged)
    }

    @Test func saysWhyNoWorkerCanBeStarted() throws {
        let error = #expect(throws: WorkerStartError.self) { try SpareWorker(program: "/nowhere/duban") }
        #expect(error?.message.english.contains("No such file") == true)
        #expect(error?.message.has(.simplifiedChinese) == true)
    }
}
