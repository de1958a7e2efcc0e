import Crypto
import DubanModel
import Foundation

/// A key with which plugins are signed: Ed25519, by RFC 8032.
public struct SigningKey {
    let key: Curve25519.Signing.PrivateKey

    private static let mark = "duban-private-key"

    /// Makes a new key.
    public init() {
        key = Curve25519.Signing.PrivateKey()
    }

    /// Reads a key's file.
    public init(path: String) throws(PluginError) {
        let words = KeyText.words(path)
        guard words.count == 2, words[0] == Self.mark, let bytes = Data(base64Encoded: words[1]),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
        else {
            throw PluginError(
                .usage,
                LocalizedText(
                    "\(path) is no private key: expected a file that 'duban plugin keygen' wrote",
                    zh: "\(path) 不是私钥文件：应为 duban plugin keygen 生成的文件"
                )
            )
        }
        self.key = key
    }

    /// The text of its file.
    public var text: String { "\(Self.mark) \(key.rawRepresentation.base64EncodedString())\n" }

    /// The key by which its signatures are known.
    public var publicKey: VerifyingKey { VerifyingKey(key.publicKey) }
}
