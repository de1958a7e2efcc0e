import ArgumentParser
import DubanModel
import DubanPlugins
import Foundation

/// `duban plugin keygen`
struct PluginKeygenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keygen",
        abstract: .localized("Makes a key with which a department signs its plugins.", zh: "生成部门签名插件所用的密钥。"),
        discussion: .localized(
            "FILE holds the private key, which stays with the department; FILE.pub is for those who trust it.",
            zh: "FILE 存放私钥，由部门自行保管；FILE.pub 存放公钥，交给信任方。"
        )
    )

    @Argument(help: .localized("The file of the private key.", zh: "私钥文件。"))
    var file: String

    func run() throws {
        let files = FileManager.default
        for path in [file, file + ".pub"] where files.fileExists(atPath: path) {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "\(path) exists already; a key that is overwritten is lost. Choose another name",
                    zh: "\(path) 已存在；覆盖会丢失密钥，请换一个文件名"
                )
            )
        }
        let key = SigningKey()
        let isWritten = files.createFile(
            atPath: file,
            contents: Data(key.text.utf8),
            attributes: [.posixPermissions: 0o600]
        )
        guard isWritten else {
            throw CommandFailure(.usage, LocalizedText("cannot write \(file)", zh: "无法写入 \(file)"))
        }
        try OutputFile.writeAndTell(Array((key.publicKey.text + "\n").utf8), to: file + ".pub")
        Console.print(LocalizedText("key \(key.publicKey.id)", zh: "密钥 \(key.publicKey.id)")(Environment.language))
    }
}
