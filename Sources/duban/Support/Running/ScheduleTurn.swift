import DubanPlugins
import Foundation

/// The right to run what is due, which one process at a time has: a timer may come round while the last run still goes on.
/// The system takes it back when the process ends, however it does.
final class ScheduleTurn {
    private let descriptor: Int32

    /// - Returns: nil where another process has it. Where no lock can be kept, it is given: what is due is to be run.
    init?(workspace folder: String) {
        let kept = "\(folder)/\(EntryIndex.folderName)"
        try? FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
        descriptor = open("\(kept)/schedule.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            close(descriptor)
            return nil
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }
}
