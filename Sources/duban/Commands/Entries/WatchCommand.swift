import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban watch`
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Runs checks, and a report where one is named, whenever a plugin or the data changes.",
        discussion: """
            A change of a plugin's files runs its lint, its tests and its checks; a change of the data runs the checks of the \
            plugins that read such records; a change of duban.toml runs everything. Ctrl-C ends it.

            \(SelectorHelp.text)
            """
    )

    @Argument(help: "Which checks; every check of the workspace's own plugins unless given.")
    var selector: String?

    @Option(help: "A report that is run as well, such as supervision.weekly.")
    var report: String?

    @Option(name: .shortAndLong, help: "The file that the report is written to; shown unless given.")
    var output: String?

    @Option(help: "End after so many changes.")
    var changes: Int?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let watch = try WorkspaceWatch(shared: shared)
        let runner = WatchRunner(
            folder: watch.folder,
            language: watch.language,
            selector: selector,
            report: report,
            output: output
        )
        try runner.run(watch.everything)
        var left = changes ?? .max
        while left > 0 {
            try runner.run(try watch.nextChange())
            left -= 1
        }
    }
}
