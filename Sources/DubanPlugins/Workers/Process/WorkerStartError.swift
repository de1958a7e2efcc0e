public import DubanModel
import Foundation

/// Why no worker process could be started.
public struct WorkerStartError: Error, Sendable, CustomStringConvertible {
    /// The whole message.
    public let message: LocalizedText

    init(_ message: LocalizedText) {
        self.message = message
    }

    /// The system's own reason.
    init(code: Int32) {
        let reason = String(cString: strerror(code))
        self.init(
            LocalizedText("a worker process cannot be started: \(reason)", zh: "无法启动工作进程：\(reason)")
        )
    }

    /// The message in English.
    public var description: String { message.english }
}
