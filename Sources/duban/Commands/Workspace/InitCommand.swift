import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban init`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: .localized("Makes a workspace.", zh: "新建工作区。"),
        discussion: .localized(
            "A workspace is a folder with a database, duban.sqlite, and its settings, duban.toml.",
            zh: "工作区是一个文件夹，内有数据库 duban.sqlite 和设置文件 duban.toml。"
        )
    )

    @Argument(help: .localized("The folder; made where it does not exist.", zh: "文件夹；不存在时新建。"))
    var folder = "."

    @Flag(
        help: .localized(
            "Fill it with the sample data of a city's 80th weekly meeting, 27 March 2023.",
            zh: "载入示例数据：某市 2023 年 3 月 27 日第 80 次周交办会。"
        )
    )
    var sample = false

    @Option(help: .localized("The language, en or zh-Hans.", zh: "语言：en 或 zh-Hans。"))
    var lang: String?

    func run() throws {
        let language = try SharedOptions.language(lang)
        let seeds = Installation.folder("seeds")
        if sample, seeds == nil {
            throw CommandFailure(
                .usage,
                LocalizedText("the sample data (seeds/) was not found beside the program", zh: "程序旁没有找到示例数据（seeds/）")
            )
        }
        let workspace = try Workspace.create(
            at: folder,
            settings: NewSettings(isSample: sample, language: language).text,
            ledgers: PluginLedgers(folders: SharedOptions.pluginFolders(of: folder)).declarations
        )
        if let seeds, sample {
            do {
                try SampleData(seeds: seeds).load(into: workspace)
            } catch {
                // Half a sample would look like a whole one.
                workspace.remove()
                throw error
            }
        }
        let made = LocalizedText("Made a workspace in \(folder).", zh: "已在 \(folder) 中新建工作区。")
        Console.print(made(Environment.language))
        let enter = folder == "." ? "" : "cd \(folder) && "
        let next =
            sample
            ? LocalizedText(
                "Try: \(enter)duban list, duban run supervision.weekly, duban check",
                zh: "可以试试：\(enter)duban list、duban run supervision.weekly、duban check"
            )
            : LocalizedText(
                "Next: \(enter)duban import organizations FILE.csv, then duban import tasks FILE.csv",
                zh: "下一步：\(enter)duban import organizations 文件.csv，再 duban import tasks 文件.csv"
            )
        Console.print(next(Environment.language))
    }
}
