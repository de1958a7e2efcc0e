import DubanModel
import Foundation

/// Files that a command writes beside the workspace.
enum OutputFile {
    /// Writes a file, whole or not at all.
    static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure(
                .usage,
                LocalizedText("cannot write \(path): \(error.localizedDescription)", zh: "无法写入 \(path)")
            )
        }
    }

    /// The same, and says so.
    static func writeAndTell(_ bytes: some Sequence<UInt8>, to path: String) throws {
        try write(bytes, to: path)
        Console.note(LocalizedText("wrote \(path)", zh: "已写入 \(path)")(Environment.language))
    }
}
