/// Reads out of bytecode as `string.dump` of Lua 5.4 gives it on which lines there is code. The form is that of
/// `ldump.c` of the Lua 5.4 sources, on machines with 8-byte numbers.
struct BytecodeReader {
    private let bytes: [UInt8]
    private var position = 0
    private var lines: Set<Int> = []

    /// Deeper than the compiler lets functions stand in one another.
    private static let deepest = 256

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The lines; nil for bytecode of another form.
    mutating func codeLines() -> Set<Int>? {
        // Signature, version and format, check bytes, sizes, two check numbers, and the count of upvalues.
        guard bytes.count > 33, Array(bytes[0..<6]) == [0x1B, 0x4C, 0x75, 0x61, 0x54, 0x00] else { return nil }
        position = 4 + 2 + 6 + 3 + 8 + 8 + 1
        return readFunction(depth: 0) ? lines : nil
    }

    private mutating func skip(_ count: Int) -> Bool {
        guard count >= 0, count <= bytes.count - position else { return false }
        position += count
        return true
    }

    private mutating func byte() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    /// Seven bits a byte, the most significant first; the last byte has its highest bit set.
    private mutating func number() -> Int? {
        var number = 0
        while let next = byte() {
            guard number < 1 << 48 else { return nil }
            number = number << 7 | Int(next & 0x7F)
            if next & 0x80 != 0 { return number }
        }
        return nil
    }

    private mutating func skipText() -> Bool {
        guard let size = number() else { return false }
        return size == 0 || skip(size - 1)
    }

    private mutating func each(_ body: (inout BytecodeReader) -> Bool) -> Bool {
        guard let count = number(), count <= bytes.count else { return false }
        for _ in 0..<count where !body(&self) { return false }
        return true
    }

    private mutating func readFunction(depth: Int) -> Bool {
        guard depth < Self.deepest, skipText(), let first = number(), number() != nil, skip(1), let isVararg = byte(),
            skip(1), let codeCount = number(), codeCount <= bytes.count, skip(4 * codeCount),
            each({ $0.skipConstant() }),
            each({ $0.skip(3) }),
            each({ $0.readFunction(depth: depth + 1) }),
            let deltaCount = number(), deltaCount <= bytes.count - position
        else { return false }
        let deltas = Array(bytes[position..<position + deltaCount])
        position += deltaCount
        var absolute: [Int: Int] = [:]
        guard
            each({ reader in
                guard let instruction = reader.number(), let line = reader.number() else { return false }
                absolute[instruction] = line
                return true
            }),
            each({ $0.skipText() && $0.number() != nil && $0.number() != nil }),
            each({ $0.skipText() })
        else { return false }
        note(deltas, absolute, first: first, skipsStart: isVararg != 0)
        return true
    }

    private mutating func skipConstant() -> Bool {
        switch byte() {
        case 0x00, 0x01, 0x11: true
        case 0x03, 0x13: skip(8)
        case 0x04, 0x14: skipText()
        default: false
        }
    }

    /// The last instruction of a function is the return that the compiler adds, which often cannot be reached; the first
    /// of one with `...` prepares its arguments and is on no line.
    private mutating func note(_ deltas: [UInt8], _ absolute: [Int: Int], first: Int, skipsStart: Bool) {
        var line = first
        for (instruction, delta) in deltas.enumerated() {
            let step = Int8(bitPattern: delta)
            line = step == .min ? absolute[instruction] ?? line : line + Int(step)
            if instruction == 0, skipsStart { continue }
            if instruction == deltas.count - 1, instruction > 0 { continue }
            if line > 0 { lines.insert(line) }
        }
    }
}
