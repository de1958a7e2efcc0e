/// Cuts a stream of bytes into messages: each stands behind its length, four bytes, the least first.
struct FrameDecoder {
    private var buffer: [UInt8] = []
    private var start = 0

    /// The longest message. A document that needs more is refused by the side that would send it.
    static let longestMessage = 64 << 20
    static let headerLength = 4

    /// Whether bytes have come that belong to no message yet that was asked for.
    var hasBytes: Bool { start < buffer.count }

    /// Takes bytes as they come.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if start > 1 << 16, start > buffer.count / 2 {
            buffer.removeFirst(start)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next whole message, nil where more bytes must come first.
    mutating func next<Message: WireValue>(_ type: Message.Type = Message.self) throws(WireError) -> Message? {
        let available = buffer.count - start
        guard available >= FrameDecoder.headerLength else { return nil }
        var length = 0
        for place in 0..<FrameDecoder.headerLength { length |= Int(buffer[start + place]) << (8 * place) }
        guard length <= FrameDecoder.longestMessage else { throw WireError("a message of \(length) bytes is too long") }
        guard available - FrameDecoder.headerLength >= length else { return nil }
        let body = start + FrameDecoder.headerLength
        var reader = WireReader(Array(buffer[body..<body + length]))
        let message = try Message(from: &reader)
        guard reader.isAtEnd else { throw WireError("a message has bytes left over") }
        start = body + length
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
            start = 0
        }
        return message
    }

    /// A message with its length before it; nil when it is too long.
    static func frame(_ message: some WireValue) -> [UInt8]? {
        var writer = WireWriter()
        writer.write(message)
        let count = writer.bytes.count
        guard count <= longestMessage else { return nil }
        var frame: [UInt8] = []
        frame.reserveCapacity(count + headerLength)
        for place in 0..<headerLength { frame.append(UInt8(truncatingIfNeeded: count >> (8 * place))) }
        frame.append(contentsOf: writer.bytes)
        return frame
    }
}
