import ArgumentParser
import DubanModel
import DubanStore

/// `duban task submit`
struct SubmitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Submits a unit's completion, with the files that show it.",
        discussion: "The files are copied into the workspace and kept there under the hash of their content."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(name: .long, help: "A file that shows the completion; may be given several times.")
    var evidence: [String] = []

    @Option(help: "What is to be said with it.")
    var text: String?

    func run() throws {
        try action.perform(.submit) { given, workspace in
            // A dry run keeps no files, but reads them.
            let folder = EvidenceFolder(of: workspace)
            given.files = try evidence.map { try action.common.dryRun ? folder.examine($0) : folder.keep($0) }
            given.reason = text
        }
    }
}
