import DubanModel
import Foundation

/// Files that a command reads beside the workspace.
enum InputFile {
    /// The bytes of a file that somebody named.
    static func content(of path: String) throws -> Data {
        if let content = FileManager.default.contents(atPath: path) { return content }
        throw CommandFailure(
            .usage,
            LocalizedText("cannot read \(path): no such file, or no permission", zh: "无法读取 \(path)：文件不存在或无权限")
        )
    }
}
