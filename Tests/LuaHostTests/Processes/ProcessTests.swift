import Foundation
import LuaHost
import Testing

/// What ends or concerns the whole process is tried in one of its own.
@Suite struct ProcessTests {
    @Test func fatalMemoryEndsTheProcess() async {
        await #expect(processExitsWith: .exitCode(LuaLimits.memoryExitStatus)) {
            let lua = try LuaInterpreter(limits: LuaLimits(memory: 4 << 20, fatalMemory: 16 << 20))
            let hoard = try lua.makeFunction(name: "hoard") { call in
                while true { try call.push(String(repeating: "x", count: 1 << 20)) }
            }
            try hoard.call()
        }
    }

    @Test func withoutFatalMemoryTheHostGoesOn() async {
        await #expect(processExitsWith: .success) {
            let lua = try LuaInterpreter(limits: LuaLimits(memory: 4 << 20))
            let big = try lua.makeFunction(name: "big") { call in
                try call.push(String(repeating: "x", count: 32 << 20))
                return 1
            }
            #expect(throws: LuaError.self) { try big.call() }
        }
    }

    @Test(arguments: [
        ("wait()", ["main.lua:2"]),
        ("coroutine.wrap(function()\n  wait()\nend)()", ["main.lua:3"]),
        ("return ('x'):rep(9999):find(('x-'):rep(20) .. 'y')", ["main.lua:2"]),
        ("local i = 0\n\nwhile true do\n  i = i + 1\nend", ["main.lua:4", "main.lua:5"]),
    ])
    func aSignalTellsWhereLuaStands(source: String, expected: [String]) async {
        await #expect(processExitsWith: .success) { [source, expected] in
            let pipe = Pipe()
            LuaInterpreter.reportPosition(onSignal: SIGUSR1, to: pipe.fileHandleForWriting.fileDescriptor)
            let lua = try LuaInterpreter()
            let wait = try lua.makeFunction(name: "wait") { _ in
                while true { usleep(1000) }
            }
            let environment = try lua.makeEnvironment(globals: ["wait": .function(wait)])
            let chunk = try lua.load("local a\n" + source, chunkName: "@main.lua", environment: environment)
            Self.interrupt(pthread_self()) {
                let reported = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
                guard let last = reported.split(separator: "\n").last, reported.hasSuffix("\n") else { return false }
                return expected.contains(String(last))
            }
            try chunk.call()
        }
    }

    @Test func withoutLuaCodeAnEmptyLineIsWritten() async {
        await #expect(processExitsWith: .success) {
            let pipe = Pipe()
            LuaInterpreter.reportPosition(onSignal: SIGUSR1, to: pipe.fileHandleForWriting.fileDescriptor)
            raise(SIGUSR1)
            #expect(pipe.fileHandleForReading.availableData == Data("\n".utf8))
        }
    }

    /// Sends the signal to a thread that will never end by itself, and ends the process with what the check says.
    private static func interrupt(_ thread: pthread_t, check: @escaping @Sendable () -> Bool) {
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.05)
            pthread_kill(thread, SIGUSR1)
            // Time for the second line, which the next instruction writes.
            Thread.sleep(forTimeInterval: 0.05)
            exit(check() ? EXIT_SUCCESS : EXIT_FAILURE)
        }
    }
}
