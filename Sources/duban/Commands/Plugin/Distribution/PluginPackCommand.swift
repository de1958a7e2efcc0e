import ArgumentParser
import DubanModel
import DubanPlugins

/// `duban plugin pack`
struct PluginPackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: .localized(
            "Packs a plugin into one file, the same bytes for the same files wherever it is done.",
            zh: "将插件打包成一个文件；内容相同时，在任何地方打包的结果都逐字节一致。"
        ),
        discussion: .localized(
            "The file is a plain tar archive; `duban plugin install` takes it.",
            zh: "打包结果是普通的 tar 文件，可用 duban plugin install 安装。"
        )
    )

    @Argument(help: .localized("The plugin's id, or its folder.", zh: "插件的标识或文件夹。"))
    var plugin: String

    @Option(
        name: .shortAndLong,
        help: .localized("The file to write; ID-VERSION.tar here unless given.", zh: "写入的文件；未指定时为当前文件夹中的“标识-版本.tar”。")
    )
    var output: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let (name, archive) = try environment.installer.pack(try environment.folder(ofPlugin: plugin))
        try OutputFile.writeAndTell(archive, to: output ?? name)
    }
}
