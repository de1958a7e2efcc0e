/// Takes a Lua 5.4 text apart into tokens, by the reference manual's section 3.1. Texts that Lua itself refuses may be
/// read in some other way: they are compiled before.
struct LuaLexer {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ source: [UInt8]) {
        bytes = source
        // A first line that begins with # is for the shell.
        if bytes.first == UInt8(ascii: "#") { skipLine() }
    }

    /// All tokens, the last of which is the end; nil for a text that cannot be read.
    static func tokens(_ source: [UInt8]) -> [LuaToken]? {
        var lexer = LuaLexer(source)
        var tokens: [LuaToken] = []
        while let token = lexer.next() {
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
        return nil
    }

    private func byte(_ offset: Int = 0) -> UInt8? {
        bytes.indices.contains(position + offset) ? bytes[position + offset] : nil
    }

    private func starts(with text: [UInt8]) -> Bool { bytes[position...].starts(with: text) }

    private mutating func skipLine() {
        while let byte = byte(), byte != UInt8(ascii: "\n") { position += 1 }
    }

    private mutating func next() -> LuaToken? {
        guard skipSpace() else { return nil }
        let start = line
        guard let first = byte() else { return LuaToken(kind: .end, line: start) }
        if Self.isLetter(first) { return LuaToken(kind: word(), line: start) }
        if Self.isDigit(first) || (first == UInt8(ascii: ".") && byte(1).map(Self.isDigit) == true) {
            return LuaToken(kind: number(), line: start)
        }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            return quoted(first).map { LuaToken(kind: .string($0), line: start) }
        }
        if first == UInt8(ascii: "["), let text = longText() { return LuaToken(kind: .string(text), line: start) }
        for (sign, written) in LuaToken.signs where starts(with: written) {
            position += written.count
            return LuaToken(kind: .sign(sign), line: start)
        }
        return nil
    }

    /// False for a comment without an end.
    private mutating func skipSpace() -> Bool {
        while let next = byte() {
            if next == UInt8(ascii: "\n") {
                line += 1
                position += 1
            } else if next == 0x20 || (0x09...0x0D).contains(next) {
                position += 1
            } else if next == UInt8(ascii: "-"), byte(1) == UInt8(ascii: "-") {
                position += 2
                guard byte() == UInt8(ascii: "["), isLongBracket else {
                    skipLine()
                    continue
                }
                if longText() == nil { return false }
            } else {
                return true
            }
        }
        return true
    }

    private mutating func word() -> LuaToken.Kind {
        let start = position
        while let next = byte(), Self.isLetter(next) || Self.isDigit(next) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        return LuaToken.keywords.contains(text) ? .keyword(text) : .name(text)
    }

    private mutating func number() -> LuaToken.Kind {
        let start = position
        let isHexadecimal =
            byte() == UInt8(ascii: "0") && (byte(1) == UInt8(ascii: "x") || byte(1) == UInt8(ascii: "X"))
        let exponents = isHexadecimal ? Array("pP".utf8) : Array("eE".utf8)
        while let next = byte() {
            let isSign = next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
            let followsExponent = position > start && exponents.contains(bytes[position - 1])
            guard Self.isLetter(next) || Self.isDigit(next) || next == UInt8(ascii: ".") || (isSign && followsExponent)
            else { break }
            position += 1
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func quoted(_ quote: UInt8) -> String? {
        position += 1
        var content: [UInt8] = []
        while let next = byte() {
            position += 1
            if next == quote { return String(decoding: content, as: UTF8.self) }
            if next == UInt8(ascii: "\n") { return nil }
            guard next == UInt8(ascii: "\\"), let escaped = byte() else {
                content.append(next)
                continue
            }
            position += 1
            switch escaped {
            case UInt8(ascii: "n"): content.append(0x0A)
            case UInt8(ascii: "\n"):
                line += 1
                content.append(0x0A)
            case UInt8(ascii: "z"): skipEscapedSpace()
            case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): content.append(escaped)
            // Names and texts that matter here hold none of the others.
            default: content += [UInt8(ascii: "\\"), escaped]
            }
        }
        return nil
    }

    private mutating func skipEscapedSpace() {
        while let next = byte(), next == 0x20 || (0x09...0x0D).contains(next) {
            if next == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
    }

    private var isLongBracket: Bool {
        var offset = 1
        while byte(offset) == UInt8(ascii: "=") { offset += 1 }
        return byte(offset) == UInt8(ascii: "[")
    }

    private mutating func longText() -> String? {
        guard isLongBracket else { return nil }
        let start = position
        position += 1
        var level = 0
        while byte() == UInt8(ascii: "=") {
            level += 1
            position += 1
        }
        position += 1
        let close = [UInt8(ascii: "]")] + Array(repeating: UInt8(ascii: "="), count: level) + [UInt8(ascii: "]")]
        let first = position
        while position < bytes.count {
            if starts(with: close) {
                let content = bytes[first..<position]
                position += close.count
                line += content.count { $0 == UInt8(ascii: "\n") }
                return String(decoding: content.first == 0x0A ? content.dropFirst() : content, as: UTF8.self)
            }
            position += 1
        }
        position = start
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte == 0x5F || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
