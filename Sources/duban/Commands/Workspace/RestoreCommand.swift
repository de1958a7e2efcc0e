import ArgumentParser
import DubanModel
import DubanStore

/// `duban restore`
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: .localized("Makes a workspace of a backup again.", zh: "由备份恢复工作区。"),
        discussion: .localized("A folder that is replaced is moved aside, never removed.", zh: "被替换的文件夹只会移开，不会删除。")
    )

    @Argument(help: .localized("The backup's file.", zh: "备份文件。"))
    var file: String

    @Argument(
        help: .localized(
            "The folder of the workspace; it must be empty or not there, unless --replace is given.",
            zh: "工作区文件夹；未加 --replace 时，须为空文件夹或不存在。"
        )
    )
    var folder: String = "."

    @Flag(help: .localized("Move a folder that is there aside.", zh: "移开已有的文件夹。"))
    var replace = false

    @Flag(help: .localized("Check the backup, say what it holds, and change nothing.", zh: "试运行：检查备份并显示其内容，不作任何更改。"))
    var dryRun = false

    @Option(help: .localized("The language, en or zh-Hans.", zh: "语言：en 或 zh-Hans。"))
    var lang: String?

    func run() throws {
        let language = try SharedOptions.language(lang) ?? Environment.language
        let backup = try BackupReader(path: file)
        Console.print(try backup.summary().text(file, language: language))
        if dryRun {
            return Console.print(LocalizedText("dry run: nothing was changed", zh: "试运行：未作任何更改")(language))
        }
        let now = Environment.now
        let stamp = "\(now.date)-" + now.timeDescription.filter { $0 != ":" }
        let former = try backup.restore(to: folder, replaces: replace, stamp: stamp)
        if let former {
            Console.print(LocalizedText("the former folder is now \(former)", zh: "原文件夹现为 \(former)")(language))
        }
        Console.print(LocalizedText("restored to \(folder)", zh: "已恢复到 \(folder)")(language))
    }
}
