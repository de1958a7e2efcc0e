import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin docs`
struct PluginDocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract: .localized(
            "Writes the reference of a plugin: its entries with their parameters, its settings, what it asks for.",
            zh: "生成插件的参考文档：条目及其参数、设置和申请的权限。"
        ),
        discussion: .localized(
            """
            Made from what its manifest and its entries say of themselves, so `doc` and `help` texts are worth writing. \
            `duban plugin docs PLUGIN -o PLUGIN.html` makes a page, `.md` a file for its repository.
            """,
            zh: """
                内容取自清单和各条目自带的说明，因此 doc 和 help 值得认真填写。duban plugin docs 插件 -o 插件.html 生成网页；\
                扩展名为 .md 时，生成可放入代码仓库的文件。
                """
        )
    )

    @Argument(help: .localized("The plugin.", zh: "插件。"))
    var plugin: String

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let output = try output.opened()
        let found = try environment.plugin(plugin)
        let entries = try environment.entries(of: found)
        let page = EntryPage(language: environment.options.language)
        try output.write(page.reference(of: found.manifest, entries: entries))
    }
}
