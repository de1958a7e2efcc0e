import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban export`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: .localized(
            "Writes records as a spreadsheet, CSV, JSON or a calendar, or a file of a kind that a plugin knows.",
            zh: "将记录导出为电子表格、CSV、JSON 或日历，或由插件导出为其他类型的文件。"
        ),
        usage: .localized(
            """
            duban export KIND [--format csv|xlsx|json|ics] [-o FILE] [--as-of DATE]
            duban export PLUGIN.EXPORTER [--PARAMETER VALUE …] [-o FILE] [--as-of DATE] [--timeout TIME] [--memory SIZE]
            """,
            zh: """
                duban export 类别 [--format csv|xlsx|json|ics] [-o 文件] [--as-of 日期]
                duban export 插件.条目 [--参数 值 …] [-o 文件] [--as-of 日期] [--timeout 时间] [--memory 大小]
                """
        ),
        discussion: .localized(
            """
            KIND is what the records are: tasks, projects, observations and so on. The form is that of the file's ending \
            unless given; a spreadsheet or a CSV file can be imported again, unchanged or mended. A calendar (ics) holds \
            tasks by their due times, or meetings.

            `duban list kind:exporter` lists what plugins write, `duban describe PLUGIN.EXPORTER` the parameters of one.
            """,
            zh: """
                类别指记录的类别：tasks、projects、observations 等。未指定格式时按文件扩展名；电子表格或 CSV 文件可原样或修改后再次导入。日历（ics）包含任务（时限）或会议。

                `duban list kind:exporter` 列出插件的导出条目，`duban describe 插件.条目` 列出其中一项的参数。
                """
        )
    )

    @Argument(
        parsing: .captureForPassthrough,
        help: .localized("The exporter, then its parameters and the options above.", zh: "记录类别或导出条目，其后为其参数和上述选项。")
    )
    var words: [String] = []

    func run() throws {
        var words = try PassthroughWords(words)
        guard let name = words.name else {
            if words.asksForHelp { return Console.print(HelpText.page(of: ExportCommand.self)) }
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "what is to be exported? For example: duban export tasks -o tasks.xlsx",
                    zh: "要导出什么？例如：duban export tasks -o 任务.xlsx"
                )
            )
        }
        if words.asksForHelp, !name.contains(".") {
            return Console.print(HelpText.page(of: ExportCommand.self))
        }
        let shared = try SharedOptions.from(&words)
        let path = words.take("output") ?? words.take("o")
        let environment = try RunEnvironment(
            shared: shared,
            limits: try LimitOptions.from(&words),
            asOf: words.take("as-of"),
            knownAt: words.take("known-at")
        )
        guard name.contains(".") else {
            return try exportRecords(name, format: words.take("format"), path: path, words: words, environment)
        }
        let (pluginID, entryID) = try PluginRegistry.split(name)
        let plugin = try environment.plugin(pluginID)
        if words.asksForHelp {
            let entry = try environment.entries(of: plugin).entry(entryID, of: pluginID, kinds: [.exporter])
            let page = EntryPage(language: environment.options.language).document(of: entry)
            return try Output(format: nil, path: nil).write(page)
        }
        let purpose = WorkerJob.Purpose.entry(id: entryID, kinds: [.exporter], arguments: words.remaining)
        let job = try environment.perform(plugin, purpose)
        guard case .content(let content)? = job.product else { return }
        guard let path else { return FileHandle.standardOutput.write(Data(content)) }
        try OutputFile.writeAndTell(content, to: path)
    }

    private func exportRecords(
        _ kind: String,
        format: String?,
        path: String?,
        words: PassthroughWords,
        _ environment: RunEnvironment
    ) throws {
        if let option = words.remaining.keys.sorted().first {
            throw CommandFailure(.usage, LocalizedText("there is no option '--\(option)'", zh: "没有选项“--\(option)”"))
        }
        let model = try Model.meant(by: kind, in: environment.workspace.catalog)
        let file = try TableFile(model: model, format: format, path: path, language: environment.options.language)
        let store = try environment.workspace.open(.readOnly)
        try store.read(asOf: environment.asOf) { snapshot in
            try file.write(Query.standing(model), of: snapshot, at: Moment.start(of: environment.asOf.date))
        }
    }
}
