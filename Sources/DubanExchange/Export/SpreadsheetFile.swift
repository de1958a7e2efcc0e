import DubanModel
import Foundation
public import SheetWire

/// A spreadsheet that is being written by the program beside this one: whole at its end, or not at all.
public final class SpreadsheetFile {
    private let path: String
    private let draft: String
    private let process: Process
    private let steps: Pipe
    private let answers: Pipe
    private let frames: FrameWriter
    private var isFinished = false

    /// Starts a file.
    ///
    /// - Parameter isStream: whether rows come in order and without end, and are written as they come.
    public init(path: String, isStream: Bool = false) throws(ExchangeError) {
        self.path = path
        draft = "\(path).\(UInt32.random(in: 0...UInt32.max)).part"
        // A program that ends early must not take this one with it.
        signal(SIGPIPE, SIG_IGN)
        steps = Pipe()
        answers = Pipe()
        process = try SheetProgram.start([isStream ? "stream" : "write", draft], input: steps, output: answers)
        try? steps.fileHandleForReading.close()
        try? answers.fileHandleForWriting.close()
        frames = FrameWriter(descriptor: steps.fileHandleForWriting.fileDescriptor)
    }

    deinit {
        guard !isFinished else { return }
        process.terminate()
        try? steps.fileHandleForWriting.close()
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: draft)
    }

    /// Adds a step.
    public func add(_ operation: SheetOperation) { operation.send(to: frames) }

    /// Writes the file.
    public func finish() throws(ExchangeError) {
        SheetOperation.end.send(to: frames)
        frames.flush()
        try? steps.fileHandleForWriting.close()
        let answer = try? SheetEvent.next(from: FrameReader(descriptor: answers.fileHandleForReading.fileDescriptor))
        process.waitUntilExit()
        isFinished = true
        switch answer {
        case .end: break
        case .failure(let failure):
            try? FileManager.default.removeItem(atPath: draft)
            throw ExchangeError(failure, file: path)
        default:
            try? FileManager.default.removeItem(atPath: draft)
            throw SheetProgram.failure(status: process.terminationStatus)
        }
        guard rename(draft, path) == 0 else {
            let reason = String(cString: strerror(errno))
            try? FileManager.default.removeItem(atPath: draft)
            throw ExchangeError(.unreadable, LocalizedText("cannot write \(path): \(reason)", zh: "无法写入 \(path)"))
        }
    }
}
