import Foundation

/// Reads the small files that keys stand in.
enum KeyText {
    static func words(_ path: String) -> [String] {
        guard let content = FileManager.default.contents(atPath: path), content.count <= 4096 else { return [] }
        return String(decoding: content, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
