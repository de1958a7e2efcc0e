/// Puts values together as bytes, the lowest byte of a number first.
public struct ByteWriter: Sendable {
    /// The bytes so far.
    public private(set) var bytes: [UInt8] = []

    /// Starts with nothing.
    public init() {}

    /// Adds a byte.
    public mutating func write(byte: UInt8) { bytes.append(byte) }

    /// Adds a whole number.
    public mutating func write(_ number: UInt32) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Adds a count or a place, at most 2³² − 1.
    public mutating func write(_ number: Int) { write(UInt32(clamping: number)) }

    /// Adds a decimal number.
    public mutating func write(_ number: Double) {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Adds a text.
    public mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { write(utf8: $0) }
    }

    /// Adds the bytes of a text.
    public mutating func write(utf8: UnsafeBufferPointer<UInt8>) {
        write(utf8.count)
        bytes.append(contentsOf: utf8)
    }

    /// Adds what another one put together.
    public mutating func write(_ other: ByteWriter) { bytes.append(contentsOf: other.bytes) }

    /// Forgets the bytes, and keeps their place in memory.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Puts a number where one was written before.
    mutating func replace(at place: Int, with number: UInt32) {
        withUnsafeBytes(of: number.littleEndian) { source in
            for (offset, byte) in source.enumerated() where bytes.indices.contains(place + offset) {
                bytes[place + offset] = byte
            }
        }
    }
}
