import Crypto
import DubanModel
import Foundation

/// A key by which signatures are known.
public struct VerifyingKey: Sendable, Hashable {
    private let bytes: Data

    private static let mark = "duban-public-key"

    init(_ key: Curve25519.Signing.PublicKey) {
        bytes = key.rawRepresentation
    }

    /// Reads a line of a key's file; nil for a line that is none.
    public init?(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 2, words[0] == Self.mark, let bytes = Data(base64Encoded: words[1]),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return nil }
        self.init(key)
    }

    /// Reads a public key's file.
    public init(path: String) throws(PluginError) {
        guard let key = VerifyingKey(KeyText.words(path).joined(separator: " ")) else {
            throw PluginError(
                .usage,
                LocalizedText(
                    "\(path) is no public key: expected the .pub file that 'duban plugin keygen' wrote",
                    zh: "\(path) 不是公钥文件：应为 duban plugin keygen 生成的 .pub 文件"
                )
            )
        }
        self = key
    }

    /// The text of its file.
    public var text: String { "\(Self.mark) \(bytes.base64EncodedString())" }

    /// A short name: the beginning of its hash.
    public var id: String { String(PluginContents.hash(Array(bytes)).prefix(16)) }

    func isValid(_ signature: Data, for message: Data) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return false }
        return key.isValidSignature(signature, for: message)
    }
}
