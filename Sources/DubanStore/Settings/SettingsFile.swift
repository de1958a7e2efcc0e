import DubanModel
import Foundation

/// A settings file that is changed as a whole: the old text stands until the new one is safely written.
public struct SettingsFile {
    /// The file's path, behind symbolic links.
    public let path: String
    /// The text that it holds.
    public let text: String

    /// Reads a settings file.
    public init(path: String) throws(StoreError) {
        self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw .database(error, doing: "read \(path)", zh: "读取 \(path)")
        }
    }

    /// Puts another text in the place of the one that was read: a new file beside the old one takes its name, and is then
    /// read again. Refused when somebody else has changed the file meanwhile.
    public func replace(by changed: String) throws(StoreError) {
        let temporary = path + ".\(UUID().uuidString).tmp"
        do {
            try write(changed, to: temporary)
            guard try String(contentsOfFile: path, encoding: .utf8) == text else {
                throw refusal("somebody else has changed it meanwhile; run the command again", zh: "文件已被他人修改，请重试")
            }
            guard rename(temporary, path) == 0 else { throw refusal(String(cString: strerror(errno))) }
            guard try String(contentsOfFile: path, encoding: .utf8) == changed else {
                throw refusal("it does not hold what was written", zh: "写入后内容不符")
            }
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw .database(error, doing: "write \(path)", zh: "写入 \(path)")
        }
    }

    private func write(_ text: String, to temporary: String) throws {
        var status = stat()
        let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
        guard FileManager.default.createFile(atPath: temporary, contents: nil), chmod(temporary, mode) == 0 else {
            throw refusal(String(cString: strerror(errno)))
        }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: temporary))
        try handle.write(contentsOf: Data(text.utf8))
        try handle.synchronize()
        try handle.close()
    }

    private func refusal(_ reason: String, zh: String? = nil) -> StoreError {
        StoreError(
            .database,
            LocalizedText("could not write \(path): \(reason)", zh: "无法写入 \(path)：\(zh ?? reason)")
        )
    }
}
