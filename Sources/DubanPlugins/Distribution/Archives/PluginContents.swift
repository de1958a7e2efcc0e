import Crypto
import DubanModel
import Foundation

/// Every file of a plugin, with its bytes: what is packed, signed, locked and installed.
struct PluginContents {
    /// The bytes of the files, by their paths below the plugin's folder.
    var files: [String: [UInt8]] = [:]
    /// The files' and folders' names without regard to case, and the files' sizes together, as they are added.
    private var names: Set<String> = []
    private var folders: Set<String> = []
    private var bytes = 0

    private enum Bound {
        static let files = 2_000
        static let bytes = 32 << 20
        static let depth = 8
        static let pathLength = 200
    }

    init() {}

    /// Reads a plugin's folder: plain files alone, and none that is hidden.
    init(folder: String) throws(PluginError) {
        try read(folder, below: "", depth: 0)
    }

    /// Reads a plugin's folder, or takes its archive apart.
    init(at path: String) throws(PluginError) {
        if DiskFile.isFolder(path) {
            try self.init(folder: path)
        } else {
            self = try PluginArchive.unpack(try DiskFile.content(of: path))
        }
    }

    private mutating func read(_ folder: String, below prefix: String, depth: Int) throws(PluginError) {
        guard depth < Bound.depth, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            return
        }
        for name in names.sorted() where !name.hasPrefix(".") {
            let (path, inner) = ("\(folder)/\(name)", prefix.isEmpty ? name : "\(prefix)/\(name)")
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: try read(path, below: inner, depth: depth + 1)
            case S_IFREG:
                guard status.st_size <= Bound.bytes, let content = FileManager.default.contents(atPath: path) else {
                    throw Self.refusal(
                        LocalizedText("\(inner) is too large, or cannot be read", zh: "\(inner) 过大或无法读取")
                    )
                }
                try add(inner, Array(content))
            default:
                throw Self.refusal(
                    LocalizedText(
                        "\(inner) is no plain file: links and devices are not part of a plugin",
                        zh: "\(inner) 不是普通文件：链接和设备不能属于插件"
                    )
                )
            }
        }
    }

    /// Adds a file, whose path must be one that a plugin can have.
    mutating func add(_ path: String, _ content: [UInt8]) throws(PluginError) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard path.utf8.count <= Bound.pathLength, parts.count <= Bound.depth,
            parts.allSatisfy({ part in
                !part.isEmpty && !part.hasPrefix(".")
                    && part.unicodeScalars.allSatisfy { scalar in
                        scalar.value >= 0x20 && scalar != "\\" && scalar.value != 0x7F
                    }
            })
        else {
            throw Self.refusal(
                LocalizedText("'\(path.shortened)' is no path that a plugin may have", zh: "插件不能有路径“\(path.shortened)”")
            )
        }
        // A file system may take two names for one.
        let name = path.lowercased()
        let above = parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/").lowercased() }
        guard !names.contains(name), !folders.contains(name), names.isDisjoint(with: above) else {
            throw Self.refusal(LocalizedText("'\(path)' is there twice", zh: "“\(path)”重复"))
        }
        bytes += content.count
        guard files.count < Bound.files, bytes <= Bound.bytes else {
            throw Self.refusal(
                LocalizedText(
                    "it holds more than \(Bound.files) files or \(Bound.bytes >> 20) MiB",
                    zh: "其中超过 \(Bound.files) 个文件或 \(Bound.bytes >> 20) MiB"
                )
            )
        }
        names.insert(name)
        folders.formUnion(above)
        files[path] = content
    }

    /// Writes the files below a folder, which is made.
    func write(to folder: String) throws(PluginError) {
        for (path, bytes) in files { try DiskFile.write(bytes, to: "\(folder)/\(path)") }
    }

    /// The hash of each file but the signature, by its path.
    var hashes: [String: String] {
        files.filter { $0.key != PluginSignature.fileName }.mapValues(Self.hash)
    }

    /// One hash over all files, their names among it.
    var treeHash: String {
        let list = files.sorted { $0.key < $1.key }.map { "\(Self.hash($0.value))  \($0.key)\n" }.joined()
        return Self.hash(Array(list.utf8))
    }

    static func hash(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }

    private static func refusal(_ detail: LocalizedText) -> PluginError {
        PluginError(
            .usage,
            LocalizedText("the plugin cannot be taken: \(detail.english)", zh: "无法接受该插件：\(detail(.simplifiedChinese))")
        )
    }
}
