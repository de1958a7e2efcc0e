#if canImport(Glibc)
    import Glibc
#endif

/// Receives frames through a descriptor.
public final class FrameReader {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var position = 0
    private let longest: Int

    /// Reads from a descriptor, which stays the caller's.
    ///
    /// - Parameter longest: the most bytes that a frame may have; what has more is not from the other side.
    public init(descriptor: Int32, longest: Int = 256 * 1024 * 1024) {
        self.descriptor = descriptor
        self.longest = longest
    }

    /// What a closure makes of the next frame, of its tag and its content; nil at the end.
    public func next<Value>(
        _ body: (UInt8, inout ByteReader) throws(ByteReader.Malformed) -> Value
    ) throws(ByteReader.Malformed) -> Value? {
        guard try fill(4) else { return nil }
        let size = buffer.withUnsafeBytes {
            Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
        }
        guard size > 0, size <= longest else { throw ByteReader.Malformed() }
        guard try fill(4 + size) else { throw ByteReader.Malformed() }
        let start = position + 4
        position = start + size
        return try FrameReader.take(buffer, start..<start + size, body)
    }

    private static func take<Value>(
        _ buffer: [UInt8],
        _ range: Range<Int>,
        _ body: (UInt8, inout ByteReader) throws(ByteReader.Malformed) -> Value
    ) throws(ByteReader.Malformed) -> Value {
        try buffer.withUnsafeBufferPointer {
            (bytes: UnsafeBufferPointer<UInt8>) throws(ByteReader.Malformed) -> Value in
            var reader = ByteReader(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[range]))
            let tag = try reader.byte()
            return try body(tag, &reader)
        }
    }

    /// Makes sure that so many bytes are there; false at the end.
    private func fill(_ count: Int) throws(ByteReader.Malformed) -> Bool {
        while buffer.count - position < count {
            if position > 0 {
                buffer.removeSubrange(..<position)
                position = 0
            }
            let start = buffer.count
            let chunk = max(256 * 1024, count - start)
            buffer.append(contentsOf: repeatElement(0, count: chunk))
            let received = buffer.withUnsafeMutableBytes { bytes -> Int in
                let target = UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
                while true {
                    let received = read(descriptor, target.baseAddress, target.count)
                    if received < 0, errno == EINTR { continue }
                    return received
                }
            }
            buffer.removeLast(chunk - max(0, received))
            guard received >= 0 else { throw ByteReader.Malformed() }
            if received == 0 {
                guard buffer.isEmpty else { throw ByteReader.Malformed() }
                return false
            }
        }
        return true
    }
}
