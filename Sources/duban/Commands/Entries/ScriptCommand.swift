import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins

/// `duban script`
struct ScriptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "script",
        abstract: .localized("Runs a single Lua file for an ad-hoc question.", zh: "运行单个 Lua 文件，用于临时查询。"),
        discussion: .localized(
            """
            The script sees the same API as plugins and gets the words after its name as `...`. What it prints goes to \
            standard output; a document that it returns is shown.
            """,
            zh: """
                脚本使用的 API 与插件相同，文件名之后的参数以 `...` 传入。脚本打印的内容写到标准输出；脚本返回的文档会显示出来。
                """
        )
    )

    @Option(help: .localized("The day whose state of knowledge the script sees.", zh: "脚本查看截至哪一天的情况。"))
    var asOf: String?

    @Option(
        help: .localized(
            "text, markdown, html, csv or json, for a document that the script returns.",
            zh: "脚本所返回文档的格式：text、markdown、html、csv 或 json。"
        )
    )
    var format: String?

    @OptionGroup var limits: LimitOptions

    @OptionGroup var shared: SharedOptions

    @Argument(help: .localized("The Lua file.", zh: "Lua 文件。"))
    var file: String

    @Argument(parsing: .allUnrecognized, help: .localized("Words for the script.", zh: "传给脚本的参数。"))
    var arguments: [String] = []

    func run() throws {
        let environment = try RunEnvironment(shared: shared, limits: limits, asOf: asOf)
        let output = try Output(format: format, path: nil)
        let job = try WorkerJob(script: file, arguments: arguments, options: environment.options)
        job.output = { Console.print($0) }
        try environment.supervisor.perform([job])
        if let failure = job.failure { try output.telling { throw failure } }
        if let document = job.document { try output.write(document) }
    }
}
