import ArgumentParser
import DubanModel
import DubanStore

/// `duban backup`
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Writes the whole workspace into one file, while others may go on working.",
        discussion: """
            The file is an SQLite database: the workspace's own, and in it, as an SQLite archive, its settings, plugins and \
            evidence (`sqlite3 FILE -At` lists them). `duban restore` makes a workspace of it again.
            """
    )

    @Argument(help: "The file to write.")
    var file: String

    @Flag(help: "Replace the file if there is one.")
    var force = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let workspace = try shared.openWorkspace()
        let progress = Progress("backing up")
        let summary = try BackupWriter(workspace).write(to: file, replaces: force) { share in
            progress.show("\(Int(share * 100)) %")
        }
        progress.finish()
        Console.print(summary.text(file, language: try shared.language(in: workspace)))
    }
}

extension BackupSummary {
    /// One line on what a backup holds.
    func text(_ file: String, language: Language) -> String {
        LocalizedText(
            "\(file): \(counted(events, "event")), \(counted(files, "file")), \(size / 1024) KiB",
            zh: "\(file)：\(events) 个事件，\(files) 个文件，\(size / 1024) KiB"
        )(language)
    }
}
