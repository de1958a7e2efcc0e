import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Runs checks and lists what they find.",
        discussion: "Exit code 1 tells of findings at or above --fail-on, 3 of a check whose code failed."
    )

    @Argument(help: "A plugin, a check, or a pattern such as 'supervision.*'; every check unless given.")
    var selector = "*"

    @Option(help: "The day whose state of knowledge the checks see.")
    var asOf: String?

    @Option(help: "Leave out what had not been recorded by then.")
    var knownAt: String?

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String?

    @Option(help: "The least severity that makes the exit code 1: note, warning or error.")
    var failOn = "warning"

    @OptionGroup var shared: SharedOptions

    func run() throws {
        guard let threshold = Severity(rawValue: failOn) else {
            throw CommandFailure(.usage, "--fail-on '\(failOn)' is not allowed: expected note, warning or error")
        }
        let environment = try RunEnvironment(shared: shared, asOf: asOf, knownAt: knownAt)
        let output = try Output(format: format, path: output)
        var report = CheckReport(asOf: environment.asOf, language: environment.options.language)
        let selection = try EntrySelection(environment).select(selector, kind: .check)
        for failure in selection.failures { report.addUnloaded(failure.plugin, failure.error) }
        let store = try environment.workspace.open(.readOnly)
        let progress = Progress("checking")
        try store.read(asOf: environment.asOf) { snapshot in
            for (plugin, checks) in selection.plugins {
                for check in checks {
                    progress.show(check.name)
                    let id = String(check.name.dropFirst(plugin.plugin.id.count + 1))
                    report.add(try plugin.result(of: id, arguments: [:], snapshot: snapshot))
                }
            }
            try report.nameSubjects(in: snapshot)
        }
        progress.finish()
        if output.format == .json {
            try output.write(report.json.text(indented: true))
        } else {
            try output.write(report.document)
        }
        if report.hasFailures { throw CommandFailure(.plugin) }
        if report.hasFindings(from: threshold) { throw CommandFailure(.findings) }
    }
}
