import ArgumentParser
import DubanModel
import DubanStore

/// `duban backup`
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: .localized(
            "Writes the whole workspace into one file, while others may go on working.",
            zh: "将整个工作区备份为一个文件，期间其他人可继续工作。"
        ),
        discussion: .localized(
            """
            The file is an SQLite database: the workspace's own, and in it, as an SQLite archive, its settings, plugins and \
            evidence (`sqlite3 FILE -At` lists them). `duban restore` makes a workspace of it again.
            """,
            zh: """
                该文件是 SQLite 数据库，即工作区自身的数据库，其中另以 SQLite 归档存有设置、插件和佐证材料（`sqlite3 文件 -At` 可列出）。`duban restore` 可由其恢复工作区。
                """
        )
    )

    @Argument(help: .localized("The file to write.", zh: "写入的文件。"))
    var file: String

    @Flag(help: .localized("Replace the file if there is one.", zh: "文件已存在时替换。"))
    var force = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let workspace = try shared.openWorkspace()
        let progress = Progress(LocalizedText("backing up", zh: "正在备份"))
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
