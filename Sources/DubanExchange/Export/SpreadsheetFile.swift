import DubanModel
import Foundation
public import SheetWire

/// A spreadsheet that is being written by the program beside this one: whole at its end, or not at all.
public final class SpreadsheetFile {
    private let path: String
    private let draft: String
    private let work: SheetWriterProcess

    /// Starts a file.
    ///
    /// - Parameter isStream: whether rows come in order and without end, and are written as they come.
    public init(path: String, isStream: Bool = false) throws(ExchangeError) {
        self.path = path
        draft = "\(path).\(UInt32.random(in: 0...UInt32.max)).part"
        work = try SheetWriterProcess(isStream ? "stream" : "write", path: draft, named: path)
    }

    // What is not finished, or could not be put in its place, is not left behind.
    deinit { try? FileManager.default.removeItem(atPath: draft) }

    /// Adds a step.
    public func add(_ operation: SheetOperation) { operation.send(to: work.frames) }

    /// Writes the file.
    public func finish() throws(ExchangeError) {
        SheetOperation.end.send(to: work.frames)
        try work.finish()
        guard rename(draft, path) == 0 else {
            let reason = String(cString: strerror(errno))
            throw ExchangeError(.unreadable, LocalizedText("cannot write \(path): \(reason)", zh: "无法写入 \(path)"))
        }
    }
}
