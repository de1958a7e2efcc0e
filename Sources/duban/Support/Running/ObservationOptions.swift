import ArgumentParser
import DubanModel
import DubanPlugins

/// What an author wants to see of a run beside its result.
struct ObservationOptions: ParsableArguments {
    @Flag(
        help: .localized(
            "Tell on standard error of each call of the API, with its line and time.",
            zh: "在标准错误输出每次 API 调用及其行号和用时。"
        )
    )
    var trace = false

    @Option(
        help: .localized(
            "Measure where the time goes: a flame graph's stacks into this file, the busiest lines on standard error.",
            zh: "测量时间用在何处：火焰图数据写入此文件，最耗时的行输出到标准错误。"
        )
    )
    var profile: String?

    /// The options among other words.
    static func from(_ words: inout PassthroughWords) -> ObservationOptions {
        var options = ObservationOptions()
        options.trace = words.flags.contains("trace")
        options.profile = words.take("profile")
        return options
    }

    /// What is to be watched.
    var observation: RunObservation {
        var observation: RunObservation = []
        if trace { observation.insert(.trace) }
        if profile != nil { observation.insert(.profile) }
        return observation
    }

    /// Writes what was measured.
    func report(_ jobs: [WorkerJob], _ language: Language) throws {
        guard let profile else { return }
        let measured = jobs.compactMap { job in job.profile.map { (name: job.name, profile: $0) } }
        let stacks = measured.map { $0.profile.collapsedStacks(root: $0.name) }.joined()
        for (name, profile) in measured {
            Console.note(LocalizedText("\(name): the busiest lines", zh: "\(name)：最耗时的行")(language))
            for line in profile.busiestLines(8) { Console.note(Self.shown(line)) }
            Console.note(LocalizedText("\(name): the busiest functions", zh: "\(name)：最耗时的函数")(language))
            for call in profile.busiestCalls(8) { Console.note(Self.shown(call)) }
        }
        try OutputFile.writeAndTell(Array(stacks.utf8), to: profile)
    }

    private static func shown(_ line: RunProfile.Line) -> String {
        let milliseconds = CellText.decimal(Double(line.nanoseconds) / 1e6)
        return "\(padded(milliseconds, 10)) ms \(padded("\(line.count)", 9)) ×  \(line.place)"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

/// Numbers in plain lines.
private enum CellText {
    /// With two decimals.
    static func decimal(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
