import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin new`
struct PluginNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: .localized(
            "Makes a plugin that runs as it is and has a test that passes.",
            zh: "新建一个可直接运行的插件，附带能通过的测试。"
        ),
        discussion: .localized(
            "It is made in the workspace's folder Plugins, and granted what it asks for.",
            zh: "插件建在工作区的 Plugins 文件夹中，并授予其申请的权限。"
        )
    )

    @Argument(help: .localized("Its id: lower-case letters, digits and hyphens.", zh: "插件的标识：小写字母、数字和连字符。"))
    var name: String

    @Option(help: .localized("The code of the department that answers for it.", zh: "插件所属部门的编码。"))
    var department: String

    @Option(help: .localized("What it is called.", zh: "插件的标题。"))
    var title: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let workspace = environment.workspace
        try environment.checkDepartment(department)
        let template = try PluginTemplate(id: name, department: department, title: title)
        if let other = environment.registry.plugins.first(where: { $0.id == name }) {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "there is a plugin '\(name)' already: \(other.manifest.title.english); choose another name",
                    zh: "已有插件“\(name)”：\(other.manifest.title(.simplifiedChinese))；请换一个名称"
                )
            )
        }
        try template.write(to: "\(workspace.folder)/\(PluginRegistry.folderName)/\(name)")
        let grant = try GrantCommand.parse([name, "--workspace", workspace.folder])
        try grant.run()
        let language = environment.options.language
        let folder = "\(PluginRegistry.folderName)/\(name)"
        Console.print(
            LocalizedText(
                """
                Made \(folder). Try:
                  duban check \(name)
                  duban run \(name).open-tasks -o open.html
                  duban plugin test \(name)
                Then open \(folder)/main.lua; `duban plugin stubs` lets an editor complete and check it.
                """,
                zh: """
                    已新建 \(folder)。可以试试：
                      duban check \(name)
                      duban run \(name).open-tasks -o open.html
                      duban plugin test \(name)
                    然后编辑 \(folder)/main.lua；运行 duban plugin stubs 后编辑器可补全和检查代码。
                    """
            )(language)
        )
    }
}
