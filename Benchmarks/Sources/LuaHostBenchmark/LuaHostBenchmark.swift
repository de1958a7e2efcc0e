/// Compares LuaHost with a plain C host on the operations that scripts do most.
@main
struct LuaHostBenchmark {
    private static let rounds = 15
    private static let count: Int64 = 2_000_000

    static func main() throws {
        let plain = try PlainHost()
        let swift = try SwiftHost()
        var allMet = true
        print(row("operation", "C, ns", "LuaHost, ns", "ratio", "goal"))
        for measurement in Measurement.all {
            let plainFunction = try plain.load(measurement.source)
            let swiftFunction = try swift.load(measurement.source)
            var plainTimes: [Double] = []
            var swiftTimes: [Double] = []
            var ratios: [Double] = []
            // Interleaved, so that a busy moment of the machine falls on both.
            for _ in 0..<rounds {
                let plainTime = try nanoseconds { try plain.run(plainFunction, count: count) }
                let swiftTime = try nanoseconds { try swift.run(swiftFunction, count: count) }
                plainTimes.append(plainTime)
                swiftTimes.append(swiftTime)
                ratios.append(swiftTime / plainTime)
            }
            let ratio = median(ratios)
            allMet = allMet && ratio <= measurement.goal
            print(
                row(
                    measurement.name,
                    text(median(plainTimes)),
                    text(median(swiftTimes)),
                    text(ratio),
                    "<= \(text(measurement.goal))\(ratio <= measurement.goal ? "" : "  MISSED")"
                )
            )
        }
        if !allMet { print("A goal was missed.") }
    }

    /// The time of one pass of the loop.
    private static func nanoseconds(_ body: () throws -> Void) rethrows -> Double {
        let duration = try ContinuousClock().measure(body)
        let (seconds, attoseconds) = duration.components
        return (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(count)
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }

    private static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func row(_ name: String, _ columns: String...) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        let first = name + String(repeating: " ", count: max(0, 26 - name.count))
        return first + columns.map { padded($0, 13) }.joined()
    }
}
