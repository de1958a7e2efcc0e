import DubanModel

/// Checks that a text follows the grammar of TOML 1.0, and tells the line of the first fault.
struct TOMLSyntax {
    private let bytes: [UInt8]
    var position = 0
    /// How many lists and inline tables the position is in.
    var depth = 0

    /// Bounds that nobody reaches by hand. The parser needs stack for each level.
    private enum Bound {
        static let parts = 64
        static let depth = 64
    }

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Goes over the whole text.
    mutating func check() throws(TOMLProblem) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        while position < bytes.count {
            skipBlanks()
            switch current {
            case nil, UInt8(ascii: "#"), Self.lineFeed, Self.carriageReturn: break
            case UInt8(ascii: "["): try checkHeading()
            default: try checkEntry()
            }
            try checkEndOfLine()
        }
    }

    /// `[name]` or `[[name]]`.
    private mutating func checkHeading() throws(TOMLProblem) {
        position += 1
        let isList = skip(UInt8(ascii: "["))
        skipBlanks()
        guard let first = current, Self.isBare(first) || Self.isQuote(first) else {
            throw fault("a heading needs a name in its brackets, such as [settings]", zh: "表头的方括号内缺少名称，应如 [settings]")
        }
        try checkName()
        guard skip(UInt8(ascii: "]")), !isList || skip(UInt8(ascii: "]")) else {
            throw fault("a heading ends with \(isList ? "]]" : "]")", zh: "表头应以 \(isList ? "]]" : "]") 结束")
        }
    }

    /// `name = value`
    mutating func checkEntry() throws(TOMLProblem) {
        try checkName()
        guard skip(UInt8(ascii: "=")) else { throw fault("expected = after a name", zh: "名称之后应为 =") }
        skipBlanks()
        try checkValue()
    }

    /// The parts of a name, with dots between, and the blanks after it.
    private mutating func checkName() throws(TOMLProblem) {
        var parts = 0
        repeat {
            skipBlanks()
            parts += 1
            guard parts <= Bound.parts else {
                throw fault("a name has more than \(Bound.parts) parts", zh: "名称超过 \(Bound.parts) 段")
            }
            switch current {
            case UInt8(ascii: "\""): try checkText(isLong: false)
            case UInt8(ascii: "'"): try checkLiteral(isLong: false)
            default:
                guard let first = current, Self.isBare(first) else { throw fault("expected a name", zh: "此处应为名称") }
                skip(while: Self.isBare)
            }
            skipBlanks()
        } while skip(UInt8(ascii: "."))
    }

    private mutating func checkEndOfLine() throws(TOMLProblem) {
        skipBlanks()
        try checkComment()
        guard position < bytes.count else { return }
        guard skipLineBreak() else { throw fault("expected the end of the line", zh: "此处应换行") }
    }

    /// A comment up to the end of its line, where there is one.
    mutating func checkComment() throws(TOMLProblem) {
        guard current == UInt8(ascii: "#") else { return }
        while let byte = current, byte != Self.lineFeed {
            if byte == Self.carriageReturn, next == Self.lineFeed { return }
            guard !Self.isControl(byte) else { throw fault("a comment holds a control character", zh: "注释中含有控制字符") }
            position += 1
        }
    }

    /// Goes into a list or an inline table.
    mutating func descend() throws(TOMLProblem) {
        position += 1
        depth += 1
        guard depth <= Bound.depth else {
            throw fault("values are nested more than \(Bound.depth) deep", zh: "值的嵌套超过 \(Bound.depth) 层")
        }
    }

    // MARK: Bytes

    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    var current: UInt8? { byte(at: position) }
    var next: UInt8? { byte(at: position + 1) }

    func byte(at place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

    /// The bytes from a place to the position.
    func passed(from start: Int) -> ArraySlice<UInt8> { bytes[min(start, position)..<position] }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    mutating func skip(while condition: (UInt8) -> Bool) {
        while let byte = current, condition(byte) { position += 1 }
    }

    mutating func skipBlanks() {
        skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    mutating func skipLineBreak() -> Bool {
        if current == Self.carriageReturn, next == Self.lineFeed { position += 1 }
        return skip(Self.lineFeed)
    }

    /// What is wrong at the position.
    func fault(_ reason: String, zh chinese: String) -> TOMLProblem {
        let line = bytes.prefix(position).reduce(1) { $1 == Self.lineFeed ? $0 + 1 : $0 }
        return TOMLProblem(line: line, detail: LocalizedText(reason, zh: chinese), underlying: nil)
    }

    static func isBare(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-")
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    /// Those that may stand neither in comments nor in texts; a tab may.
    static func isControl(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != UInt8(ascii: "\t")) || byte == 0x7F }
}
