// Texts in quotes.
extension TOMLSyntax {
    /// A text in double quotes, in which a backslash means something.
    mutating func checkText(isLong: Bool) throws(TOMLProblem) {
        position += isLong ? 3 : 1
        while let byte = current {
            if byte == UInt8(ascii: "\\") {
                try checkEscape(isLong: isLong)
            } else if try checkEndOfText(UInt8(ascii: "\""), isLong: isLong) {
                return
            } else {
                try checkCharacter(isLong: isLong)
            }
        }
        throw fault("a text has no end", zh: "文字缺少结尾的引号")
    }

    /// A text in single quotes, in which everything stands for itself.
    mutating func checkLiteral(isLong: Bool) throws(TOMLProblem) {
        position += isLong ? 3 : 1
        while current != nil {
            if try checkEndOfText(UInt8(ascii: "'"), isLong: isLong) { return }
            try checkCharacter(isLong: isLong)
        }
        throw fault("a text has no end", zh: "文字缺少结尾的引号")
    }

    /// Goes behind the end of a text, when it stands here.
    private mutating func checkEndOfText(_ quote: UInt8, isLong: Bool) throws(TOMLProblem) -> Bool {
        guard current == quote else { return false }
        guard isLong else {
            position += 1
            return true
        }
        let start = position
        skip { $0 == quote }
        let count = position - start
        // Up to two quotes may stand right before the three that end a text.
        guard count <= 5 else { throw fault("too many quotes stand in a row", zh: "连续的引号过多") }
        return count >= 3
    }

    private mutating func checkCharacter(isLong: Bool) throws(TOMLProblem) {
        if isLong, skipLineBreak() { return }
        guard let byte = current, !Self.isControl(byte) else {
            throw current == Self.lineFeed
                ? fault("a text ends on the line it begins on", zh: "带引号的文字须在同一行结束")
                : fault("a text holds a control character", zh: "文字中含有控制字符")
        }
        position += 1
    }

    private mutating func checkEscape(isLong: Bool) throws(TOMLProblem) {
        position += 1
        switch current {
        case UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "r"),
            UInt8(ascii: "\""), UInt8(ascii: "\\"):
            position += 1
        case UInt8(ascii: "u"): try checkScalar(digits: 4)
        case UInt8(ascii: "U"): try checkScalar(digits: 8)
        default:
            // The end of a line can be left out, with all blanks up to what comes next.
            if isLong { skipBlanks() }
            guard isLong, skipLineBreak() else {
                throw fault("a backslash stands before something that it means nothing for", zh: "反斜杠之后的字符无效")
            }
        }
    }

    private mutating func checkScalar(digits: Int) throws(TOMLProblem) {
        position += 1
        let start = position
        while position - start < digits, let byte = current, Self.isHexadecimal(byte) { position += 1 }
        let value = UInt32(String(decoding: passed(from: start), as: UTF8.self), radix: 16)
        guard position - start == digits, let value, Unicode.Scalar(value) != nil else {
            let sign = digits == 4 ? "\\u" : "\\U"
            throw fault("\(sign) needs the \(digits) digits of a character", zh: "\(sign) 之后应为字符的 \(digits) 位编码")
        }
    }

    static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
