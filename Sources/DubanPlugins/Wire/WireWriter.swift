/// Builds the bytes of a message.
struct WireWriter {
    private(set) var bytes: [UInt8] = []

    /// Makes room for about so many bytes, where it is known that there will be many.
    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(bytes.count + count)
    }

    /// A byte.
    mutating func write(byte: UInt8) {
        bytes.append(byte)
    }

    /// A whole number, in eight bytes, the least first.
    mutating func write(_ integer: Int64) {
        withUnsafeBytes(of: integer.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// A count, as a whole number.
    mutating func write(_ count: Int) {
        write(Int64(count))
    }

    /// A floating-point number by its bits, so that it arrives exactly.
    mutating func write(_ number: Double) {
        write(Int64(bitPattern: number.bitPattern))
    }

    /// Yes or no.
    mutating func write(_ boolean: Bool) {
        write(byte: boolean ? 1 : 0)
    }

    /// Text, after the count of its bytes.
    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { write(utf8: $0) }
    }

    /// Text that is there in UTF-8.
    mutating func write(utf8 text: UnsafeBufferPointer<UInt8>) {
        write(text.count)
        bytes.append(contentsOf: text)
    }

    /// Text in UTF-8 that comes in parts.
    mutating func write(textInParts parts: (_ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Void) {
        let start = bytes.count
        write(0)
        let first = bytes.count
        parts { bytes.append(contentsOf: $0) }
        let count = Int64(bytes.count - first).littleEndian
        bytes.withUnsafeMutableBytes { $0.storeBytes(of: count, toByteOffset: start, as: Int64.self) }
    }

    /// Any bytes, after their count.
    mutating func write(_ block: [UInt8]) {
        write(block.count)
        bytes.append(contentsOf: block)
    }

    /// A value.
    mutating func write(_ value: some WireValue) {
        value.write(to: &self)
    }

    /// A value that may be absent.
    mutating func write(optional value: (some WireValue)?) {
        write(value != nil)
        if let value { write(value) }
    }

    /// Values by name, after their count, in the order of their names.
    mutating func write(map values: [String: some WireValue]) {
        write(values.count)
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            write(name)
            write(value)
        }
    }

    /// Values, after their count.
    mutating func write(list values: some Collection<some WireValue>) {
        write(values.count)
        for value in values { write(value) }
    }
}
