import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban repl`
struct ReplCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repl",
        abstract: .localized("Answers questions in Lua, line by line.", zh: "逐行运行 Lua，即时查询。"),
        discussion: .localized(
            """
            What a line gives is shown: records, lists and queries as tables. Variables without 'local' stay for the next \
            line. With --plugin, lines run where the plugin's code does, with its functions, its settings and no more than it \
            may read. TAB completes, the arrow keys bring earlier lines back. :help NAME explains the API, :reload begins \
            anew with the workspace as it is now, :quit ends.
            """,
            zh: """
                显示每行的结果：记录、列表和查询显示为表格。未用 local 声明的变量保留到下一行。使用 --plugin 时，各行在该插件的环境中运行，可使用其函数和设置，只能读取其有权读取的数据。TAB 补全，\
                方向键调出之前的行。:help 名称 查看 API，:reload 按工作区的当前状态重新开始，:quit 退出。
                """
        )
    )

    @Option(help: .localized("The plugin in whose environment lines run.", zh: "在哪个插件的环境中运行。"))
    var plugin: String?

    @Option(help: .localized("The day whose state of knowledge is seen.", zh: "查看截至哪一天的情况。"))
    var asOf: String?

    @Option(help: .localized("Leave out what had not been recorded by then.", zh: "略去当时尚未登记的内容。"))
    var knownAt: String?

    @OptionGroup var limits: LimitOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, limits: limits, asOf: asOf, knownAt: knownAt)
        var options = environment.options
        let found = try plugin.map(environment.plugin)
        if let found { options.access = try environment.access(of: found) }
        let client = try ConsoleClient(plugin: found, options: options) { environment.makeSupervisor() }
        try ConsoleLoop(environment: environment, client: client, plugin: found).run()
    }
}
