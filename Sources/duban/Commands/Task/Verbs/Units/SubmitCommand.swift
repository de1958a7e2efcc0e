import ArgumentParser
import DubanModel
import DubanStore

/// `duban task submit`
struct SubmitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: .localized("Submits a unit's completion, with the files that show it.", zh: "承办单位申报办结，并附佐证材料。"),
        discussion: .localized(
            "The files are copied into the workspace and kept there under the hash of their content.",
            zh: "文件复制到工作区，按内容哈希保存。"
        )
    )

    @OptionGroup var action: TaskActionOptions

    @Option(
        name: .long,
        help: .localized("A file that shows the completion; may be given several times.", zh: "佐证材料文件；可多次给出。")
    )
    var evidence: [String] = []

    @Option(help: .localized("What is to be said with it.", zh: "随附的说明。"))
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
