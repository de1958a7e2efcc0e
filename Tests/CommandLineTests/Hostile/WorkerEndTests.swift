import Foundation
import Testing

/// However a worker or the supervisor ends, the others go on or end with it.
struct WorkerEndTests {
    /// Tells when it has begun and then goes on for longer than anybody waits.
    private static let endless = """
        duban.check { id = "a", run = function(ctx) ctx:finding { "before" } end }
        duban.check {
          id = "it",
          run = function(ctx)
            while true do
              for _ = 1, 10000000 do end
              print("here")
            end
          end,
        }
        duban.check { id = "z", run = function(ctx) ctx:finding { "after" } end }
        """

    private struct Started {
        let bench: Workbench
        let program: WatchedProgram
        /// The worker in which the endless check runs.
        let worker: pid_t
    }

    private func started(timeout: String) throws -> Started {
        let bench = try HostileWorkspace.withHarmlessPlugin()
        try bench.write(Self.endless, to: "Plugins/hostile/main.lua")
        try bench.append("\n[limits.plugins.hostile]\ntimeout = \"\(timeout)\"\n", to: "duban.toml")
        let program = try WatchedProgram(HostileWorkspace.check, in: bench)
        try #require(program.waits { try program.errorText().contains("here") })
        // Whatever else there was to do is soon done, and then one worker alone computes.
        var worker: pid_t?
        let isFound = program.waits {
            let before = ProcessTable.children(of: program.identifier).map { ($0, ProcessTable.timeUsed(by: $0)) }
            Thread.sleep(forTimeInterval: 0.2)
            let busy = before.filter { ProcessTable.timeUsed(by: $0.0) > $0.1 + 1 }
            worker = busy.count == 1 ? busy.first?.0 : nil
            return worker != nil
        }
        try #require(isFound)
        return Started(bench: bench, program: program, worker: try #require(worker))
    }

    @Test func whoeverWritesMeanwhileDoesNotWaitForThem() throws {
        let started = try started(timeout: "60s")
        try started.bench.write("code,name,kind\nnew,新单位,office\n", to: "new.csv")
        let words = ["import", "organizations", "new.csv"]
        #expect(try WatchedProgram(words, in: started.bench).result().exitCode == 0)
        // The check has gone on all the while.
        #expect(started.program.isRunning)
        kill(started.worker, SIGKILL)
        #expect(try started.program.result().exitCode == 3)
    }

    @Test(arguments: [(SIGKILL, "memory"), (SIGSEGV, "crash"), (SIGABRT, "crash"), (SIGTERM, "crash")])
    func aWorkerThatIsEndedFromOutsideTakesOneCheckWithIt(_ signal: Int32, kind: String) throws {
        let started = try started(timeout: "60s")
        kill(started.worker, signal)
        let result = try started.program.result()
        #expect(result.exitCode == 3)
        let output = try result.decoded(as: SupervisedOutput.self)
        let check = try #require(output.check("hostile.it"))
        #expect(check.status == "killed")
        #expect(check.error?.kind == kind)
        #expect(output.check("hostile.a")?.findings == 1)
        #expect(output.check("hostile.z")?.findings == 1)
        #expect(try output.others { $0 == "hostile" } == HostileWorkspace.undisturbed.get())
    }

    @Test func workersEndWithTheirSupervisor() throws {
        let started = try started(timeout: "60s")
        let workers = ProcessTable.children(of: started.program.identifier)
        #expect(workers.contains(started.worker))
        kill(started.program.identifier, SIGKILL)
        #expect(started.program.waits(afterItsEnd: true) { !workers.contains(where: ProcessTable.isAlive) })
    }

    @Test func theThreadsOfAWorkerDoNotOutliveIt() throws {
        let bench = try Workbench()
        try #require(try bench.run("generate", ".", "--tasks", "2000").exitCode == 0)
        try bench.write(Self.manyThreads, to: "any.lua")
        let program = try WatchedProgram(["script", "--timeout", "2s", "any.lua"], in: bench)
        var workers: [pid_t] = []
        var threads: [pid_t] = []
        let isFound = program.waits {
            workers = ProcessTable.children(of: program.identifier)
            threads = workers.flatMap(ProcessTable.threads)
            return threads.count >= workers.count + 4
        }
        #expect(isFound)
        #expect(workers.flatMap(ProcessTable.children).isEmpty)
        #expect(try program.result().exitCode == 6)
        #expect(!(workers + threads).contains(where: ProcessTable.isAlive))
    }

    /// Leaves four queries in the middle, each of which has a thread that reads ahead, and then does what only a kill
    /// ends.
    private static let manyThreads = """
        local open = {}
        for number = 1, 4 do
          open[number] = coroutine.wrap(function()
            local count = 0
            for _ in duban.units:each() do
              count = count + 1
              if count > 1200 then coroutine.yield() end
            end
          end)
          open[number]()
        end
        local metatable = {}
        metatable.__call = setmetatable({}, metatable)
        metatable.__call()
        """
}
