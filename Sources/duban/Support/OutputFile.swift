import DubanModel
import Foundation

/// Files that a command writes beside its output.
enum OutputFile {
    /// Writes a file, whole or not at all, and says so.
    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure(
                .usage,
                LocalizedText("cannot write \(path): \(error.localizedDescription)", zh: "无法写入 \(path)")
            )
        }
        Console.note("wrote \(path)")
    }
}
