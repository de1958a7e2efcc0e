/// Takes a message apart. Nothing in it is believed: no count, no text, no tag.
struct WireReader {
    /// The whole message.
    let bytes: [UInt8]
    private var position = 0

    /// Values nested deeper than this are refused, so that reading needs bounded stack.
    static let deepestNesting = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether everything has been read.
    var isAtEnd: Bool { position == bytes.count }

    private var remaining: Int { bytes.count - position }

    /// Hands out bytes where they lie, and goes on behind them.
    private mutating func take<Result>(
        _ count: Int,
        _ body: (UnsafeRawBufferPointer) -> Result
    ) throws(WireError) -> Result {
        guard count >= 0, count <= remaining else { throw .truncated }
        defer { position += count }
        return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[position..<position + count])) }
    }

    /// A byte.
    mutating func byte() throws(WireError) -> UInt8 {
        guard position < bytes.count else { throw .truncated }
        defer { position += 1 }
        return bytes[position]
    }

    /// A whole number.
    mutating func integer() throws(WireError) -> Int64 {
        Int64(littleEndian: try take(8) { $0.loadUnaligned(as: Int64.self) })
    }

    /// A whole number that must lie in a range.
    mutating func integer(in range: ClosedRange<Int>) throws(WireError) -> Int {
        let found = try integer()
        guard let integer = Int(exactly: found), range.contains(integer) else {
            throw WireError("\(found) is out of its range")
        }
        return integer
    }

    /// How many elements follow, each of at least one byte.
    mutating func count() throws(WireError) -> Int {
        let count = try integer(in: 0...Int.max)
        guard count <= remaining else { throw .truncated }
        return count
    }

    /// A floating-point number.
    mutating func number() throws(WireError) -> Double {
        Double(bitPattern: UInt64(bitPattern: try integer()))
    }

    /// Yes or no.
    mutating func boolean() throws(WireError) -> Bool {
        switch try byte() {
        case 0: return false
        case 1: return true
        case let other: throw WireError("\(other) is neither yes nor no")
        }
    }

    /// Text, with invalid UTF-8 repaired.
    mutating func text() throws(WireError) -> String {
        try take(try count()) { String(decoding: $0, as: UTF8.self) }
    }

    /// Where text stands among ``bytes`` that can be taken from there as it is.
    mutating func textRange() throws(WireError) -> Range<Int> {
        let count = try count()
        let range = position..<position + count
        guard (try? UTF8Span(validating: bytes.span.extracting(range))) != nil else {
            throw WireError("text that is not in UTF-8")
        }
        position = range.upperBound
        return range
    }

    /// Bytes.
    mutating func block() throws(WireError) -> [UInt8] {
        try take(try count()) { Array($0) }
    }

    /// A value.
    mutating func value<Value: WireValue>(_ type: Value.Type = Value.self) throws(WireError) -> Value {
        try Value(from: &self)
    }

    /// A value that may be absent.
    mutating func optional<Value: WireValue>(_ type: Value.Type = Value.self) throws(WireError) -> Value? {
        try boolean() ? try value() : nil
    }

    /// Values.
    mutating func list<Value: WireValue>(_ type: Value.Type = Value.self) throws(WireError) -> [Value] {
        let count = try count()
        var values: [Value] = []
        // Memory is taken as values come, not as the count promises.
        values.reserveCapacity(min(count, 1024))
        for _ in 0..<count { values.append(try value()) }
        return values
    }

    /// Values by name.
    mutating func map<Value: WireValue>(_ type: Value.Type = Value.self) throws(WireError) -> [String: Value] {
        var values: [String: Value] = [:]
        for _ in 0..<(try count()) { values[try text()] = try value() }
        return values
    }

    /// The case of an enumeration, by its name.
    mutating func named<Case: RawRepresentable>(_ type: Case.Type = Case.self) throws(WireError) -> Case
    where Case.RawValue == String {
        let name = try text()
        guard let known = Case(rawValue: name) else { throw WireError("'\(name)' is no \(Case.self)") }
        return known
    }
}
