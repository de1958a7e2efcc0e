import DubanModel
import Testing

struct ResourceLimitsTests {
    @Test func suitADepartmentWhereNothingIsSaid() {
        #expect(ResourceLimits.standard.timeoutText == "10 s")
        #expect(ResourceLimits.standard.memoryText == "256 MiB")
    }

    @Test(arguments: [
        ("10 s", 10_000), ("10s", 10_000), ("10", 10_000), ("0.5", 500), ("500 ms", 500), ("10 ms", 10),
        ("2 min", 120_000),
        ("1.5 min", 90_000), ("24 h", 86_400_000), ("0.01 s", 10),
    ])
    func readsTimes(_ written: String, _ milliseconds: Int) throws {
        #expect(try ResourceLimits.parseTimeout(written) == milliseconds)
    }

    @Test(arguments: [
        ("256 MiB", 256 << 20), ("256", 256 << 20), ("1 GiB", 1 << 30), ("1.5GiB", 3 << 29), ("8 MiB", 8 << 20),
        ("64 GiB", 64 << 30), ("65536 KiB", 64 << 20),
    ])
    func readsMemory(_ written: String, _ bytes: Int) throws {
        #expect(try ResourceLimits.parseMemory(written) == bytes)
    }

    @Test(arguments: [
        "", " ", "s", "10 sec", "10 S", "9 ms", "0", "-1", "+5", "1e3", "25 h", "86401", "10 s s", "1,5 s", "0x10",
        "inf", "nan",
        "999999999999999999999999 s", "٣ s", ".", "10  minutes",
    ])
    func refusesOtherTimes(_ written: String) {
        let error = #expect(throws: ModelError.self) { try ResourceLimits.parseTimeout(written, name: "--timeout") }
        #expect(error?.kind == .invalidLimit)
        #expect(
            error?.description.hasPrefix("--timeout '\(written)' is not allowed: expected a time from 10 ms to 24 h")
                == true
        )
    }

    @Test(arguments: ["", "7 MiB", "65 GiB", "256 MB", "256 mib", "-5", "1e9", "1099511627776 GiB", "many"])
    func refusesOtherMemory(_ written: String) {
        let error = #expect(throws: ModelError.self) { try ResourceLimits.parseMemory(written, name: "limits.memory") }
        #expect(
            error?.description.hasPrefix("limits.memory '\(written)' is not allowed: expected memory from 8 MiB")
                == true
        )
    }

    @Test(arguments: [10, 500, 1500, 10_000, 60_000, 90_000, 3_600_000, 86_400_000]) func writesWhatItReads(
        _ milliseconds: Int
    ) throws {
        let limits = ResourceLimits(timeoutMilliseconds: milliseconds, memoryBytes: (8 << 20) + milliseconds * 1024)
        #expect(try ResourceLimits.parseTimeout(limits.timeoutText) == milliseconds)
        #expect(try ResourceLimits.parseMemory(limits.memoryText) == limits.memoryBytes)
    }

    @Test func bringsValuesIntoTheirRange() {
        let least = ResourceLimits(timeoutMilliseconds: .min, memoryBytes: .min)
        #expect(least.timeoutText == "10 ms" && least.memoryText == "8 MiB")
        let most = ResourceLimits(timeoutMilliseconds: .max, memoryBytes: .max)
        #expect(most.timeoutText == "24 h" && most.memoryText == "64 GiB")
    }
}
