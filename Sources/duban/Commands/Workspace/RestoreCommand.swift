import ArgumentParser
import DubanModel
import DubanStore

/// `duban restore`
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Makes a workspace of a backup again.",
        discussion: "A folder that is replaced is moved aside, never removed."
    )

    @Argument(help: "The backup's file.")
    var file: String

    @Argument(help: "The folder of the workspace; it must be empty or not there, unless --replace is given.")
    var folder: String = "."

    @Flag(help: "Move a folder that is there aside.")
    var replace = false

    @Flag(help: "Check the backup, say what it holds, and change nothing.")
    var dryRun = false

    @Option(help: "The language, en or zh-Hans.")
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
