import DubanModel
import DubanPlugins

extension CheckReport {
    /// The run as test results, as servers for continuous integration read them: a plugin is a suite and a check a case.
    ///
    /// - Parameter threshold: the least severity that makes a check a failure, as for the exit code.
    func junit(failingFrom threshold: Severity) -> String {
        let plugins = Dictionary(grouping: checks, by: \.result.check.plugin).sorted { $0.key < $1.key }
        var suites = plugins.map { suite($0.key, $0.value, threshold) }
        for entry in unloaded {
            let message = XMLText.attribute(entry.error.message(language))
            let name = XMLText.attribute(entry.plugin)
            suites.append(
                """
                  <testsuite name="\(name)" tests="1" failures="0" errors="1" skipped="0" time="\(seconds(entry.seconds))">
                    <testcase classname="\(name)" name="load" time="\(seconds(entry.seconds))">
                      <error message="\(message)">\(XMLText.content(text(of: entry.error)))</error>
                    </testcase>
                  </testsuite>
                """
            )
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="duban check">
            \(suites.joined(separator: "\n"))
            </testsuites>

            """
    }

    private func suite(_ plugin: String, _ checks: [JudgedCheck], _ threshold: Severity) -> String {
        let failures = checks.count { fails($0, threshold) }
        let errors = checks.count { $0.result.failure != nil }
        let total = checks.reduce(0) { $0 + $1.result.seconds }
        let cases = checks.map { testCase($0, threshold) }.joined(separator: "\n")
        return """
              <testsuite name="\(XMLText.attribute(plugin))" tests="\(checks.count)" failures="\(failures)" \
            errors="\(errors)" skipped="0" time="\(seconds(total))">
            \(cases)
              </testsuite>
            """
    }

    private func fails(_ check: JudgedCheck, _ threshold: Severity) -> Bool {
        check.result.failure == nil && check.findings.contains { $0.severity >= threshold }
    }

    private func testCase(_ check: JudgedCheck, _ threshold: Severity) -> String {
        let entry = check.result.check
        var lines = [
            """
                <testcase classname="\(XMLText.attribute(entry.plugin))" name="\(XMLText.attribute(entry.id))" \
            time="\(seconds(check.result.seconds))">
            """
        ]
        if let failure = check.result.failure {
            let message = XMLText.attribute(failure.message(language))
            lines.append("      <error message=\"\(message)\">\(XMLText.content(text(of: failure)))</error>")
        }
        let list = check.findings.map { "\($0.finding.subject?.code ?? "-"): \($0.finding.message)" }
        let content = XMLText.content(list.joined(separator: "\n"))
        if fails(check, threshold) {
            let title = XMLText.attribute("\(entry.title(language)): \(list.count)")
            let severity = check.findings.map(\.severity).max() ?? .note
            lines.append("      <failure type=\"\(severity.rawValue)\" message=\"\(title)\">\(content)</failure>")
        } else if !list.isEmpty {
            lines.append("      <system-out>\(content)</system-out>")
        }
        return (lines + ["    </testcase>"]).joined(separator: "\n")
    }

    /// Milliseconds are enough, and zeros need not be written.
    private func seconds(_ seconds: Double) -> String {
        FieldValue.number((seconds * 1000).rounded() / 1000).written
    }
}
