import ArgumentParser
import DubanModel
import DubanPlugins

/// `duban plugin sign`
struct PluginSignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Signs a plugin as it is: every file of it, its id, version and department."
    )

    @Argument(help: "The plugin's id, its folder or its archive.")
    var plugin: String

    @Option(help: "The file of the private key.")
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
