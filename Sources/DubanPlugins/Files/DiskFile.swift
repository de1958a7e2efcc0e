import DubanModel
import Foundation

/// Files that plugins and their lock, keys and archives stand in, with errors that say which one it was.
enum DiskFile {
    /// The bytes of a file.
    static func content(of path: String) throws(PluginError) -> [UInt8] {
        if let content = FileManager.default.contents(atPath: path) { return Array(content) }
        throw PluginError(
            .usage,
            LocalizedText(
                "cannot read \(path): no such file or folder, or no permission",
                zh: "无法读取 \(path)：文件或文件夹不存在，或无权限"
            )
        )
    }

    /// Writes a file, whole or not at all, with the folders above it.
    ///
    /// - Parameter displayName: how the error calls it, where not by its path.
    static func write(_ content: some Sequence<UInt8>, to path: String, displayName: String? = nil) throws(PluginError)
    {
        let url = URL(fileURLWithPath: path)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(content).write(to: url, options: .atomic)
        } catch {
            let name = displayName ?? path
            throw PluginError(
                .usage,
                LocalizedText("cannot write \(name): \(error.localizedDescription)", zh: "无法写入 \(name)")
            )
        }
    }

    /// Whether a folder stands at a path.
    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
