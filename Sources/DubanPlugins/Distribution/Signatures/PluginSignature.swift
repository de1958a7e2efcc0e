import Crypto
import DubanModel
import DubanStore
import Foundation
import TOMLKit

/// What a department says of a plugin: which files it has, signed.
struct PluginSignature: Equatable {
    let plugin: String
    let version: String
    let department: String
    let keyID: String
    /// The hash of each file, by its path.
    let files: [String: String]
    let signature: Data

    /// The file that holds it, which is not among those that it speaks of.
    static let fileName = "signature.toml"

    /// Signs a plugin's files.
    init(signing contents: PluginContents, of manifest: PluginManifest, with key: SigningKey) throws(PluginError) {
        plugin = manifest.id
        version = manifest.version
        department = manifest.department
        keyID = key.publicKey.id
        files = contents.hashes
        let message = Self.message(plugin, version, department, files)
        guard let signature = try? key.key.signature(for: message) else {
            throw PluginError(.usage, LocalizedText("the plugin cannot be signed with this key", zh: "无法用该密钥签名此插件"))
        }
        self.signature = signature
    }

    /// Reads the file; nil for one that is no signature.
    init?(fileContent: [UInt8]) {
        guard let text = String(validating: fileContent, as: UTF8.self), let table = try? TOMLText.table(text),
            let plugin = table["plugin"]?.string, let version = table["version"]?.string,
            let department = table["department"]?.string, let keyID = table["key"]?.string,
            let written = table["signature"]?.string, let signature = Data(base64Encoded: written),
            let list = table["files"]?.table
        else { return nil }
        self.plugin = plugin
        self.version = version
        self.department = department
        self.keyID = keyID
        self.signature = signature
        var files: [String: String] = [:]
        for (path, hash) in list { files[path] = hash.string ?? "" }
        self.files = files
    }

    /// The text of its file.
    var text: String {
        let lines = files.sorted { $0.key < $1.key }.map { "\($0.key.quotedForTOML) = \($0.value.quotedForTOML)" }
        return """
            # What was signed: written by `duban plugin sign`.
            plugin = \(plugin.quotedForTOML)
            version = \(version.quotedForTOML)
            department = \(department.quotedForTOML)
            key = \(keyID.quotedForTOML)
            signature = \(signature.base64EncodedString().quotedForTOML)

            [files]
            \(lines.joined(separator: "\n"))

            """
    }

    /// Whether a key has signed it.
    func isSigned(by key: VerifyingKey) -> Bool {
        key.isValid(signature, for: Self.message(plugin, version, department, files))
    }

    /// Every part has its length before it, so that no two lists make the same message.
    private static func message(
        _ plugin: String,
        _ version: String,
        _ department: String,
        _ files: [String: String]
    ) -> Data {
        let parts =
            ["duban plugin signature 1", plugin, version, department]
            + files.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        return Data(parts.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) })
    }
}
