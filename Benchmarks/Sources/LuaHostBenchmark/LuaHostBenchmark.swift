/// Compares LuaHost with a plain C host on the operations that scripts do most.
@main
struct LuaHostBenchmark {
    private static let rounds = 15

    static func main() throws {
        let plain = try PlainHost()
        let swift = try SwiftHost()
        var allMet = true
        print(row("operation", "C, ns", "LuaHost, ns", "ratio", "goal"))
        for measurement in Measurement.all {
            let plainFunction = try plain.load(measurement.source)
            let swiftFunction = try swift.load(measurement.source)
            let isMet = try compare(
                measurement,
                goal: measurement.goal,
                { try plain.run(plainFunction, count: measurement.count) },
                { try swift.run(swiftFunction, count: measurement.count) }
            )
            allMet = allMet && isMet
        }
        print()
        print(row("under a deadline", "without, ns", "with, ns", "ratio", "goal"))
        for measurement in Measurement.language {
            let function = try swift.load(measurement.source)
            let isMet = try compare(
                measurement,
                goal: 1.02,
                { try swift.run(function, count: measurement.count) },
                { try swift.runUnderDeadline(function, count: measurement.count) }
            )
            allMet = allMet && isMet
        }
        if !allMet { print("A goal was missed.") }
    }

    /// Measures both in turn and prints a row; returns whether the goal is met.
    private static func compare(
        _ measurement: Measurement,
        goal: Double,
        _ first: () throws -> Void,
        _ second: () throws -> Void
    ) throws -> Bool {
        var firstTimes: [Double] = []
        var secondTimes: [Double] = []
        var ratios: [Double] = []
        // Interleaved, so that a busy moment of the machine falls on both.
        for _ in 0..<rounds {
            let firstTime = try nanoseconds(measurement.count, first)
            let secondTime = try nanoseconds(measurement.count, second)
            firstTimes.append(firstTime)
            secondTimes.append(secondTime)
            ratios.append(secondTime / firstTime)
        }
        let ratio = median(ratios)
        let isMet = ratio <= goal
        print(
            row(
                measurement.name,
                text(median(firstTimes)),
                text(median(secondTimes)),
                text(ratio),
                "<= \(text(goal))\(isMet ? "" : "  MISSED")"
            )
        )
        return isMet
    }

    /// The time of one pass of the loop.
    private static func nanoseconds(_ count: Int64, _ body: () throws -> Void) rethrows -> Double {
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
        let first = name + String(repeating: " ", count: max(0, 32 - name.count))
        return first + columns.map { padded($0, 13) }.joined()
    }
}
