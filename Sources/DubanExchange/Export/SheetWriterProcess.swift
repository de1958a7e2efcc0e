import DubanModel
import Foundation
import SheetWire

/// The program beside this one at work on a file, which takes steps and says at its end whether the file is there.
final class SheetWriterProcess {
    /// Where the steps go.
    let frames: FrameWriter
    private let path: String
    private let process: Process
    private let steps = Pipe()
    private let answers = Pipe()
    private var isFinished = false

    /// Starts the work.
    ///
    /// - Parameters:
    ///   - verb: what the program is to do.
    ///   - path: the file that it writes.
    ///   - name: what the file is called in messages.
    init(_ verb: String, path: String, named name: String) throws(ExchangeError) {
        self.path = name
        // A program that ends early must not take this one with it.
        signal(SIGPIPE, SIG_IGN)
        process = try SheetProgram.start([verb, path], input: steps, output: answers)
        // Held open here, the pipes would never tell that the other side has gone.
        try? steps.fileHandleForReading.close()
        try? answers.fileHandleForWriting.close()
        frames = FrameWriter(descriptor: steps.fileHandleForWriting.fileDescriptor)
    }

    deinit {
        guard !isFinished else { return }
        process.terminate()
        try? steps.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// Sends what is left, and waits for the file.
    func finish() throws(ExchangeError) {
        frames.flush()
        try? steps.fileHandleForWriting.close()
        let answer = try? SheetEvent.next(from: FrameReader(descriptor: answers.fileHandleForReading.fileDescriptor))
        process.waitUntilExit()
        isFinished = true
        switch answer {
        case .end: return
        case .failure(let failure): throw ExchangeError(failure, file: path)
        default: throw SheetProgram.failure(status: process.terminationStatus)
        }
    }
}
