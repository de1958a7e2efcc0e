import Foundation
import LuaHost
import Testing

@testable import DubanPlugins

/// Requests for memory fail all over a run of the supervision plugin.
@Suite struct FaultInjectionTests {
    /// How many of the requests fail in turn in an ordinary test run, spread over all of them. With
    /// `DUBAN_EVERY_FAULT=1` each one does, which takes many minutes.
    private static let sample = 250

    /// In a process of its own, where nobody else makes host objects.
    @Test func everyRefusalIsAMemoryErrorAndLeaksNothing() async {
        await #expect(processExitsWith: .success) {
            let run = try FaultySupervision()
            let whole = try run.outcome(failingAt: 0)
            try #require(whole.failures == [] && whole.findings.count > 10 && whole.blocks > 3)
            let allocations = try run.allocations()
            // Release builds count nothing.
            guard allocations > 0 else { return }
            try #require(LuaInterpreter.liveHostObjects == 0)
            let isWhole = ProcessInfo.processInfo.environment["DUBAN_EVERY_FAULT"] == "1"
            // A stride that shares no factor with how the run repeats itself meets every part of it.
            let stride = isWhole ? 1 : max(1, allocations / FaultInjectionTests.sample) | 1
            var (refusals, runs) = (0, 0)
            for number in Swift.stride(from: 1, through: allocations, by: stride) {
                let outcome = try run.outcome(failingAt: number)
                runs += 1
                // A few requests of Lua's are optional: then nothing else may differ.
                if outcome.failures.isEmpty {
                    #expect(outcome == whole, "allocation \(number)")
                } else {
                    refusals += 1
                    #expect(outcome.failures == [.memory], "allocation \(number)")
                }
                #expect(LuaInterpreter.liveHostObjects == 0, "allocation \(number)")
            }
            #expect(refusals * 10 > runs * 9, "\(refusals) of \(runs)")
        }
    }
}
