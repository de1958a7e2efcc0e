import DubanModel
import DubanPlugins

/// What came of the tests of plugins.
struct TestPage {
    let language: Language
    let tellsCoverage: Bool
    private var runs: [(plugin: String, run: TestRun)] = []
    private var untested: [String] = []
    private var coverage: [String: LineCoverage] = [:]
    private var isUpdating = false

    init(language: Language, tellsCoverage: Bool) {
        self.language = language
        self.tellsCoverage = tellsCoverage
    }

    mutating func add(_ run: TestRun, of plugin: String, isUpdating: Bool) {
        runs.append((plugin, run))
        self.isUpdating = isUpdating
        coverage[plugin, default: LineCoverage()].add(run.coverage)
    }

    /// Notes a plugin that has no tests.
    mutating func addUntested(_ plugin: String) {
        untested.append(plugin)
    }

    private var cases: [TestCase] { runs.flatMap { $0.run.jobs.flatMap(\.testCases) } }

    /// A document that is kept anew in this run is no failure of it.
    private func failure(of testCase: TestCase) -> String? {
        if isUpdating, testCase.golden.contains(where: { !$0.matches }) { return nil }
        return testCase.failure
    }

    var hasPassed: Bool { !hasErrors && cases.allSatisfy { failure(of: $0) == nil } }

    /// Whether a file of tests did not run to its end.
    var hasErrors: Bool { runs.contains { $0.run.jobs.contains { $0.failure != nil } } }

    // MARK: For people

    var text: String {
        var lines: [String] = []
        for (plugin, run) in runs {
            lines.append("\(plugin) (\(run.language.rawValue))")
            for job in run.jobs {
                lines += job.testCases.map(line)
                if let error = job.failure {
                    lines.append("  ✗ \(job.name): \(error.message(language))")
                    lines += error.explanation(language, frames: 6).map { "    \($0)" }
                }
            }
        }
        for plugin in untested {
            lines.append(LocalizedText("\(plugin): no tests", zh: "\(plugin)：没有测试")(language))
        }
        let failed = cases.count { failure(of: $0) != nil }
        let passed = cases.count - failed
        lines.append(
            LocalizedText("\(counted(passed, "case")) passed, \(failed) failed", zh: "通过 \(passed) 项，失败 \(failed) 项")(
                language
            )
        )
        if tellsCoverage { lines += coverageLines }
        return lines.joined(separator: "\n")
    }

    private func line(_ testCase: TestCase) -> String {
        guard let failure = failure(of: testCase) else { return "  ✓ \(testCase.name)" }
        let indented = failure.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
        return "  ✗ \(testCase.name)\n    \(indented)"
    }

    private var coverageLines: [String] {
        coverage.sorted { $0.key < $1.key }.flatMap { plugin, lines in
            let percent = lines.percent.map { FieldValue.number(($0 * 10).rounded() / 10).written } ?? "-"
            let head = LocalizedText(
                "coverage of \(plugin): \(percent) % (\(lines.run) of \(lines.total) lines)",
                zh: "\(plugin) 的覆盖率：\(percent)%（\(lines.total) 行中的 \(lines.run) 行）"
            )(language)
            let files = lines.files.sorted { $0.key < $1.key }.filter { !$0.value.missed.isEmpty }
            let missed = LocalizedText("not run", zh: "未运行")(language)
            return [head] + files.map { "  \($0.key): \(missed) \(Self.ranges($0.value.missed))" }
        }
    }

    /// `3-5, 9`
    private static func ranges(_ lines: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for line in lines {
            if let last = ranges.last, last.upperBound + 1 == line {
                ranges[ranges.count - 1] = last.lowerBound...line
            } else {
                ranges.append(line...line)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ", ")
    }

    // MARK: For programs

    var json: JSONValue {
        let cases = runs.flatMap { plugin, run in
            run.jobs.flatMap(\.testCases).map { testCase -> JSONValue in
                .object([
                    ("plugin", .string(plugin)), ("language", .string(run.language.rawValue)),
                    ("file", .string(testCase.file)), ("name", .string(testCase.name)),
                    ("status", .string(failure(of: testCase) == nil ? "passed" : "failed")),
                    ("message", JSONValue(failure(of: testCase))), ("seconds", .number(testCase.seconds)),
                ])
            }
        }
        let errors = runs.flatMap { $0.run.jobs.compactMap(\.failure) }.map(\.json)
        let covered = coverage.sorted { $0.key < $1.key }.map { plugin, lines in
            (
                plugin,
                JSONValue.object([
                    ("lines", JSONValue(lines.total)), ("run", JSONValue(lines.run)),
                    ("percent", lines.percent.map { .number($0) } ?? .null),
                ])
            )
        }
        return .object(
            [("cases", .array(cases)), ("errors", .array(errors))]
                + (tellsCoverage ? [("coverage", .object(covered))] : [])
        )
    }

    var junit: String {
        let suites = runs.map { plugin, run in
            let cases = run.jobs.flatMap(\.testCases)
            let errors = run.jobs.compactMap { job in job.failure.map { (job.name, $0) } }
            let name = XMLText.attribute("\(plugin) (\(run.language.rawValue))")
            let failed = cases.count { failure(of: $0) != nil }
            let lines =
                cases.map(element)
                + errors.map { file, error in
                    """
                        <testcase classname="\(XMLText.attribute(file))" name="load">
                          <error message="\(XMLText.attribute(error.message(language)))"/>
                        </testcase>
                    """
                }
            return """
                  <testsuite name="\(name)" tests="\(cases.count + errors.count)" failures="\(failed)" errors="\(errors.count)">
                \(lines.joined(separator: "\n"))
                  </testsuite>
                """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="duban plugin test">
            \(suites.joined(separator: "\n"))
            </testsuites>

            """
    }

    private func element(_ testCase: TestCase) -> String {
        let seconds = FieldValue.number((testCase.seconds * 1000).rounded() / 1000).written
        let head = """
                <testcase classname="\(XMLText.attribute(testCase.file))" name="\(XMLText.attribute(testCase.name))" \
            time="\(seconds)"
            """
        guard let failure = failure(of: testCase) else { return head + "/>" }
        let message = XMLText.attribute(failure.split(separator: "\n").first.map(String.init) ?? "")
        return head + ">\n      <failure message=\"\(message)\">\(XMLText.content(failure))</failure>\n    </testcase>"
    }
}
