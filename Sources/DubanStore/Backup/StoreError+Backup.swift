import DubanModel
import Foundation

extension StoreError {
    static func backup(_ path: String, _ reason: String, zh chinese: String) -> StoreError {
        StoreError(
            .invalid,
            LocalizedText("cannot back up to \(path): \(reason)", zh: "无法备份到 \(path)：\(chinese)")
        )
    }

    static func restore(_ path: String, _ reason: String, zh chinese: String) -> StoreError {
        StoreError(
            .invalid,
            LocalizedText("cannot restore \(path): \(reason)", zh: "无法从 \(path) 恢复：\(chinese)")
        )
    }

    /// What the system said to the last call that failed.
    static var systemReason: String { String(cString: strerror(errno)) }
}
