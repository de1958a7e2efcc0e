import Foundation
import Testing

/// Whoever reads the output may take their time: waiting for them is not the script's.
struct SlowReaderTests {
    @Test func aScriptIsNotEndedBecauseNobodyReadsOn() throws {
        let bench = try Workbench.empty()
        let lines = 20_000
        let line = String(repeating: "x", count: 99)
        try bench.write("for _ = 1, \(lines) do print(\"\(line)\") end print(\"done\")", to: "any.lua")
        let pipe = Pipe()
        let program = try WatchedProgram(["script", "--timeout", "1s", "any.lua"], in: bench, pipe: pipe)
        Thread.sleep(forTimeInterval: 3)
        #expect(program.isRunning)
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let result = try program.result()
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(output.split(separator: "\n").count == lines + 1)
        #expect(output.hasSuffix("\ndone\n"))
    }

    @Test func aScriptWhoseReaderGoesAwayEnds() throws {
        let bench = try Workbench.empty()
        try bench.write("while true do print(\"again\") end", to: "any.lua")
        let pipe = Pipe()
        let program = try WatchedProgram(["script", "--timeout", "60s", "any.lua"], in: bench, pipe: pipe)
        _ = try pipe.fileHandleForReading.read(upToCount: 1000)
        try pipe.fileHandleForReading.close()
        #expect(program.waits { !program.isRunning })
    }
}
