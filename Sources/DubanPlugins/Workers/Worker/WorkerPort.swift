internal import CWorker
import Foundation

/// A worker's end of its two pipes.
final class WorkerPort {
    private var decoder = FrameDecoder()
    private let requests: Int32
    private let replies: Int32
    /// Where running code is told that it waits.
    let waits = Waits()

    init(requests: Int32 = Int32(worker_requests), replies: Int32 = Int32(worker_replies)) {
        self.requests = requests
        self.replies = replies
        _ = fcntl(replies, F_SETFL, O_NONBLOCK)
    }

    /// Whether somebody has asked something, or nobody will any more.
    var hasRequest: Bool {
        if decoder.hasBytes { return true }
        var request = pollfd(fd: requests, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) != 0
    }

    /// The next request; nil once the supervisor has no more.
    func next() throws(WireError) -> WorkerRequest? {
        while true {
            if let request = try decoder.next(WorkerRequest.self) { return request }
            let count = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
                let count = read(requests, buffer.baseAddress, buffer.count)
                if count > 0 { decoder.append(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
                return count
            }
            if count == 0 { return nil }
            if count < 0, errno != EINTR { throw WireError("the pipe from the supervisor cannot be read") }
        }
    }

    /// Sends a reply; false when it is too long to be sent. Ends the process when nobody listens any more.
    @discardableResult
    func send(_ reply: WorkerReply) -> Bool {
        guard let frame = FrameDecoder.frame(reply) else { return false }
        frame.withUnsafeBytes { bytes in
            var rest = bytes
            while !rest.isEmpty {
                let count = write(replies, rest.baseAddress, rest.count)
                if count > 0 {
                    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
                } else if errno == EAGAIN {
                    waits.wait { waitUntilWritable() }
                } else if errno != EINTR {
                    exit(0)
                }
            }
        }
        return true
    }

    private func waitUntilWritable() {
        var request = pollfd(fd: replies, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
    }
}
