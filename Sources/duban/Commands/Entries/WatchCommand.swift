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
        abstract: .localized(
            "Runs checks, and a report where one is named, whenever a plugin or the data changes.",
            zh: "插件或数据有变化时运行检查，并可同时运行指定的报告。"
        ),
        discussion: .localized(
            """
            A change of a plugin's files runs its lint, its tests and its checks; a change of the data runs the checks of the \
            plugins that read such records; a change of duban.toml runs everything. Ctrl-C ends it.

            \(SelectorHelp.text)
            """,
            zh: """
                插件文件有变化时，运行该插件的代码检查（lint）、测试和检查；数据有变化时，运行读取此类记录的插件的检查；duban.toml 有变化时，全部运行。按 Ctrl-C 结束。

                \(SelectorHelp.text)
                """
        )
    )

    @Argument(
        help: .localized(
            "Which checks; every check of the workspace's own plugins unless given.",
            zh: "运行哪些检查；未指定时为工作区自有插件的全部检查。"
        )
    )
    var selector: String?

    @Option(
        help: .localized(
            "A report that is run as well, such as supervision.weekly.",
            zh: "同时运行的报告，如 supervision.weekly。"
        )
    )
    var report: String?

    @Option(
        name: .shortAndLong,
        help: .localized("The file that the report is written to; shown unless given.", zh: "报告写入的文件；未指定时直接显示。")
    )
    var output: String?

    @Option(help: .localized("End after so many changes.", zh: "发生多少次变化后结束。"))
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
