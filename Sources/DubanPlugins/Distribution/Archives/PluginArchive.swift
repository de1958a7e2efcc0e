import DubanModel

/// A plugin in one file: a tar archive by POSIX.1-1988 (ustar), which any `tar` can list. Its files come in the order of
/// their names, without times or owners, so that the same files make the same bytes anywhere. It is not compressed:
/// compressors differ in their output from version to version, and plugins are small.
enum PluginArchive {
    private static let block = 512
    private static let longest = 64 << 20

    /// The archive of some files.
    static func pack(_ contents: PluginContents) -> [UInt8] {
        var archive: [UInt8] = []
        for (path, bytes) in contents.files.sorted(by: { $0.key < $1.key }) {
            archive += header(path, size: bytes.count)
            archive += bytes
            archive += Array(repeating: 0, count: (block - bytes.count % block) % block)
        }
        return archive + Array(repeating: 0, count: 2 * block)
    }

    /// The files of an archive. Nothing but plain files with paths below the plugin's folder is taken.
    static func unpack(_ archive: [UInt8]) throws(PluginError) -> PluginContents {
        guard archive.count <= longest else {
            throw refusal(LocalizedText("it is larger than \(longest >> 20) MiB", zh: "大于 \(longest >> 20) MiB"))
        }
        var contents = PluginContents()
        var position = 0
        while true {
            guard archive.count - position >= block else {
                throw refusal(LocalizedText("it ends too early", zh: "内容不完整"))
            }
            let header = Array(archive[position..<position + block])
            if header.allSatisfy({ $0 == 0 }) { break }
            guard Array(header[257..<262]) == Array("ustar".utf8), checksum(header) == number(header[148..<156]) else {
                throw refusal(ofHeaderAt: position, "is damaged, or is no tar header", "已损坏或不是 tar 文件头")
            }
            guard header[156] == 0x30 || header[156] == 0 else {
                throw refusal(
                    ofHeaderAt: position,
                    "is of no plain file: folders, links and devices are not part of a plugin",
                    "不属于普通文件：文件夹、链接和设备不能属于插件"
                )
            }
            guard let size = number(header[124..<136]), let path = path(header) else {
                throw refusal(ofHeaderAt: position, "is damaged", "已损坏")
            }
            let start = position + block
            guard size <= archive.count - start else {
                throw refusal(LocalizedText("'\(path.shortened)' ends too early", zh: "“\(path.shortened)”不完整"))
            }
            try contents.add(path, Array(archive[start..<start + size]))
            position = start + size + (block - size % block) % block
        }
        guard archive[position...].allSatisfy({ $0 == 0 }) else {
            throw refusal(LocalizedText("something follows its end", zh: "结尾之后还有内容"))
        }
        return contents
    }

    private static func header(_ path: String, size: Int) -> [UInt8] {
        var header = Array(repeating: UInt8(0), count: block)
        func put(_ text: String, at place: Int) {
            for (offset, byte) in text.utf8.enumerated() { header[place + offset] = byte }
        }
        // A long path is cut at a slash: the first part has a place of its own.
        let bytes = path.utf8.count
        var (prefix, name) = ("", path)
        if bytes > 100 {
            let slashes = path.indices.filter { path[$0] == "/" }
            if let cut = slashes.first(where: { path[path.index(after: $0)...].utf8.count <= 100 }) {
                (prefix, name) = (String(path[..<cut]), String(path[path.index(after: cut)...]))
            }
        }
        put(String(name.prefix(100)), at: 0)
        put("0000644\u{0}0000000\u{0}0000000\u{0}", at: 100)
        put(octal(size, digits: 11), at: 124)
        put(octal(0, digits: 11), at: 136)
        put("        0", at: 148)
        put("ustar\u{0}00", at: 257)
        put(String(prefix.prefix(155)), at: 345)
        put(octal(checksum(header), digits: 6) + "\u{0} ", at: 148)
        return header
    }

    private static func octal(_ number: Int, digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    private static func checksum(_ header: [UInt8]) -> Int {
        header.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
    }

    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
        guard !digits.isEmpty, digits.count <= 11 else { return nil }
        return digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }
    }

    private static func path(_ header: [UInt8]) -> String? {
        func text(_ range: Range<Int>) -> String? {
            String(validating: header[range].prefix { $0 != 0 }, as: UTF8.self)
        }
        guard let name = text(0..<100), let prefix = text(345..<500), !name.isEmpty else { return nil }
        return prefix.isEmpty ? name : "\(prefix)/\(name)"
    }

    private static func refusal(ofHeaderAt position: Int, _ english: String, _ chinese: String) -> PluginError {
        refusal(LocalizedText("the header at byte \(position) \(english)", zh: "第 \(position) 字节处的文件头\(chinese)"))
    }

    private static func refusal(_ detail: LocalizedText) -> PluginError {
        PluginError(
            .usage,
            LocalizedText(
                "the archive cannot be taken: \(detail.english)",
                zh: "无法接受该压缩包：\(detail(.simplifiedChinese))"
            )
        )
    }
}
