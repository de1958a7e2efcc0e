/// Takes values from bytes, as ``ByteWriter`` put them.
public struct ByteReader {
    /// Bytes that are not what the other side should have written.
    public struct Malformed: Error, Sendable {}

    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    /// Reads bytes, which must stay where they are while the reader is used.
    public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Whether nothing is left.
    public var isAtEnd: Bool { position >= bytes.count }

    /// The next byte.
    public mutating func byte() throws(Malformed) -> UInt8 {
        guard position < bytes.count else { throw Malformed() }
        defer { position += 1 }
        return bytes[position]
    }

    /// The next count or place.
    public mutating func count() throws(Malformed) -> Int {
        guard bytes.count - position >= 4 else { throw Malformed() }
        defer { position += 4 }
        return Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
    }

    /// The next decimal number.
    public mutating func number() throws(Malformed) -> Double {
        guard bytes.count - position >= 8 else { throw Malformed() }
        defer { position += 8 }
        return Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
    }

    /// The next text.
    public mutating func text() throws(Malformed) -> String {
        let count = try count()
        guard bytes.count - position >= count else { throw Malformed() }
        defer { position += count }
        return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]), as: UTF8.self)
    }
}
