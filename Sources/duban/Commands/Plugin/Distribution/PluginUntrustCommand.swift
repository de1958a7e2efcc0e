import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin untrust`
struct PluginUntrustCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "untrust",
        abstract: .localized("Trusts a key no longer.", zh: "不再信任密钥。"),
        discussion: .localized(
            """
            The department goes on needing signatures, even without a key. To let its unsigned plugins run again, remove the \
            file Keys/DEPARTMENT.keys by hand.
            """,
            zh: """
                该部门的插件仍须签名，即使已没有密钥。如要重新允许其未签名的插件运行，请手工删除文件“Keys/部门编码.keys”。
                """
        )
    )

    @Argument(help: .localized("The file of the public key.", zh: "公钥文件。"))
    var file: String

    @Option(help: .localized("The department for which it was trusted.", zh: "此前信任该密钥的部门。"))
    var department: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let key = try VerifyingKey(path: file)
        var keys = try TrustedKeys(workspace: environment.workspace.folder)
        guard try keys.distrust(key, for: department) else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "key \(key.id) is not trusted for '\(department)'",
                    zh: "密钥 \(key.id) 未受部门“\(department)”信任"
                )
            )
        }
        let text = LocalizedText("no longer trusts key \(key.id) for \(department)", zh: "不再信任密钥 \(key.id)")
        Console.print(text(environment.options.language))
    }
}
