import ArgumentParser
import DubanModel
import DubanPlugins

/// `duban plugin sign`
struct PluginSignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: .localized(
            "Signs a plugin as it is: every file of it, its id, version and department.",
            zh: "对插件的现状签名：包括全部文件及其标识、版本和部门。"
        )
    )

    @Argument(help: .localized("The plugin's id, its folder or its archive.", zh: "插件的标识、文件夹或压缩包。"))
    var plugin: String

    @Option(help: .localized("The file of the private key.", zh: "私钥文件。"))
    var key: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let key = try SigningKey(path: key)
        try environment.installer.sign(try environment.folder(ofPlugin: plugin), with: key)
        let text = LocalizedText(
            "signed \(plugin) with key \(key.publicKey.id)",
            zh: "已用密钥 \(key.publicKey.id) 签名 \(plugin)"
        )
        Console.print(text(environment.options.language))
    }
}
