internal import CWorker
import Foundation

/// The supervisor's hold on one worker process: its pipes, and its end.
final class WorkerProcess {
    /// How a process ended.
    enum Ending: Equatable {
        case exited(Int32)
        case signalled(Int32)
    }

    private let process: worker_process
    private var decoder = FrameDecoder()
    private var outgoing: [UInt8] = []
    private var errorText: [UInt8] = []
    private var positionText: [UInt8] = []
    private var hasErrors = true
    /// How the process ended, once it is known. Its number may then belong to another process.
    private var ending: Ending?

    /// The signal that asks a process where it is, just before it is killed.
    static let positionSignal = SIGUSR1
    private static let longestErrorText = 8 << 10

    /// Starts a worker out of the program's own file.
    ///
    /// - Parameter program: the path of the program that knows ``Worker/commandName``.
    init(program: String) throws(WorkerStartError) {
        var process = worker_process()
        let code = worker_spawn(program, Worker.commandName, &process)
        guard code == 0 else { throw WorkerStartError(code: code) }
        self.process = process
    }

    deinit {
        for descriptor in [process.requests, process.replies, process.errors, process.position] { close(descriptor) }
    }

    // MARK: Messages

    /// Whether requests wait until the process reads on.
    var hasOutgoing: Bool { !outgoing.isEmpty }
    /// The descriptor to which requests are written.
    var requests: Int32 { process.requests }
    /// The descriptor from which replies come.
    var replies: Int32 { process.replies }
    /// The descriptor from which comes what the process says when it breaks down; -1 when nothing more can come.
    var errors: Int32 { hasErrors ? process.errors : -1 }

    /// Sends a request, as far as the pipe takes it. False when it is too long for any pipe.
    func send(_ request: WorkerRequest) -> Bool {
        guard let frame = FrameDecoder.frame(request) else { return false }
        outgoing.append(contentsOf: frame)
        flush()
        return true
    }

    /// Writes on what could not be written yet.
    func flush() {
        var written = 0
        outgoing.withUnsafeBytes { bytes in
            while written < bytes.count {
                let count = write(requests, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                // A process that has ended is noticed where its replies end.
                if count <= 0 { break }
                written += count
            }
        }
        outgoing.removeFirst(written)
    }

    /// Takes in some of what the process has sent; false once nothing more can come.
    func receive() -> Bool {
        let count = WorkerProcess.read(replies) { decoder.append($0) }
        return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
    }

    /// The next whole reply.
    func nextReply() throws(WireError) -> WorkerReply? {
        try decoder.next()
    }

    /// Takes in some of what the process says of its breakdown; the rest is not kept.
    func receiveErrors() {
        let count = WorkerProcess.read(process.errors) { bytes in
            errorText.append(contentsOf: bytes.prefix(WorkerProcess.longestErrorText - errorText.count))
        }
        if count == 0 { hasErrors = false }
    }

    /// The last lines that the process wrote to its standard error.
    var lastWords: String {
        String(decoding: errorText, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // MARK: The end

    /// Asks a process that does not stop where it is. It is killed right afterwards, whatever it answers.
    func askForPosition() -> SourcePosition? {
        guard kill(process.identifier, WorkerProcess.positionSignal) == 0 else { return nil }
        // A first answer comes at once, wherever the code is; a more exact one follows when it is in plain Lua.
        waitForPosition(milliseconds: 20)
        waitForPosition(milliseconds: 5)
        return lastPosition
    }

    /// Where the process has said that its code is, most lately.
    var lastPosition: SourcePosition? {
        receivePosition()
        // What is behind the last line's end may be half a line.
        let lines = positionText.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        return lines.last { !$0.isEmpty }.flatMap { SourcePosition(written: String(decoding: $0, as: UTF8.self)) }
    }

    private func waitForPosition(milliseconds: Int32) {
        var request = pollfd(fd: process.position, events: Int16(POLLIN), revents: 0)
        if poll(&request, 1, milliseconds) > 0 { receivePosition() }
    }

    private func receivePosition() {
        _ = WorkerProcess.read(process.position) { positionText.append(contentsOf: $0) }
        positionText.removeFirst(max(0, positionText.count - WorkerProcess.longestErrorText))
    }

    /// Kills the process, if it has not ended, and tells how it ended.
    @discardableResult
    func end() -> Ending {
        if let ending { return ending }
        kill(process.identifier, SIGKILL)
        return reap(0) ?? .signalled(SIGKILL)
    }

    /// How a process ended that has closed its pipes. One that lives on all the same is killed.
    func endAfterSilence() -> Ending {
        for _ in 0..<100 {
            if let ending = reap(WNOHANG) { return ending }
            usleep(1_000)
        }
        return end()
    }

    private func reap(_ options: Int32) -> Ending? {
        if let ending { return ending }
        var status: Int32 = 0
        var found = waitpid(process.identifier, &status, options)
        while found < 0, errno == EINTR { found = waitpid(process.identifier, &status, options) }
        guard found != 0 else { return nil }
        receiveErrors()
        let signal = status & 0x7F
        ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
        return ending
    }

    /// What is read at a time, so that one busy process does not keep the others waiting.
    private static let mostReadAtOnce = 1 << 16

    private static func read(_ descriptor: Int32, into take: (UnsafeRawBufferPointer) -> Void) -> Int {
        withUnsafeTemporaryAllocation(byteCount: mostReadAtOnce, alignment: 1) { buffer in
            let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
            if count > 0 { take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
            return count
        }
    }
}

extension SourcePosition {
    /// A position written as `file:line`.
    fileprivate init?(written text: String) {
        guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]), line > 0,
            colon != text.startIndex
        else { return nil }
        self.init(file: String(text[..<colon]), line: line)
    }
}
