// Numbers, dates and truth values.
extension TOMLSyntax {
    mutating func checkPlainValue() throws(TOMLProblem) {
        let start = position
        skip(while: Self.mayStandInPlainValue)
        // A blank may stand between a date and a time, where RFC 3339 has a T.
        if position - start == 10, current == UInt8(ascii: " "), next.map(Self.isDigit) ?? false {
            position += 1
            skip(while: Self.mayStandInPlainValue)
        }
        let value = passed(from: start)
        let isKnown =
            Self.words.contains { value.elementsEqual($0.utf8) } || Self.isInteger(value) || Self.isFloat(value)
            || Self.isDateOrTime(value)
        guard isKnown else {
            position = start
            throw fault(
                "expected a value: a text in quotes, a number, a date, true, false, a list or a table",
                zh: "此处应为值：带引号的文字、数字、日期、true、false、列表或表"
            )
        }
    }

    private static let words = ["true", "false", "inf", "+inf", "-inf", "nan", "+nan", "-nan"]

    private static func mayStandInPlainValue(_ byte: UInt8) -> Bool {
        isBare(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }

    private static func isInteger(_ value: ArraySlice<UInt8>) -> Bool {
        let digits = withoutSign(value)
        if digits.first == UInt8(ascii: "0"), digits.count > 1 {
            guard digits.count == value.count else { return false }
            let isDigitOfBase: (UInt8) -> Bool
            switch digits.dropFirst().first {
            case UInt8(ascii: "x"): isDigitOfBase = isHexadecimal
            case UInt8(ascii: "o"): isDigitOfBase = { (0x30...0x37).contains($0) }
            case UInt8(ascii: "b"): isDigitOfBase = { (0x30...0x31).contains($0) }
            default: return false
            }
            return areDigits(digits.dropFirst(2), isDigitOfBase)
        }
        return areDigits(digits, isDigit)
    }

    private static func isFloat(_ value: ArraySlice<UInt8>) -> Bool {
        var rest = withoutSign(value)
        let whole = rest.prefix { isDigit($0) || $0 == UInt8(ascii: "_") }
        guard isInteger(whole) else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix { isDigit($0) || $0 == UInt8(ascii: "_") }
            guard areDigits(fraction, isDigit) else { return false }
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard let mark = rest.first else { return true }
        return (mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E"))
            && areDigits(withoutSign(rest.dropFirst()), isDigit)
    }

    private static func withoutSign(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        value.first == UInt8(ascii: "+") || value.first == UInt8(ascii: "-") ? value.dropFirst() : value
    }

    /// Digits, at least one, among which single underscores may stand.
    private static func areDigits(_ digits: ArraySlice<UInt8>, _ isDigitOfBase: (UInt8) -> Bool) -> Bool {
        var mayBeUnderscore = false
        for byte in digits {
            if byte == UInt8(ascii: "_"), mayBeUnderscore {
                mayBeUnderscore = false
            } else if isDigitOfBase(byte) {
                mayBeUnderscore = true
            } else {
                return false
            }
        }
        return mayBeUnderscore
    }

    private static func isDateOrTime(_ value: ArraySlice<UInt8>) -> Bool {
        if follows(value.prefix(10), "0000-00-00") {
            let rest = value.dropFirst(10)
            guard let mark = rest.first else { return true }
            return [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(mark)
                && isTime(rest.dropFirst(), mayHaveOffset: true)
        }
        return isTime(value, mayHaveOffset: false)
    }

    private static func isTime(_ value: ArraySlice<UInt8>, mayHaveOffset: Bool) -> Bool {
        guard follows(value.prefix(8), "00:00:00") else { return false }
        var rest = value.dropFirst(8)
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard mayHaveOffset, !rest.isEmpty else { return rest.isEmpty }
        return rest.elementsEqual("Z".utf8) || rest.elementsEqual("z".utf8) || follows(rest, "+00:00")
            || follows(rest, "-00:00")
    }

    /// Whether a value is like a form in which 0 stands for any digit.
    private static func follows(_ value: ArraySlice<UInt8>, _ form: String) -> Bool {
        value.count == form.utf8.count
            && zip(value, form.utf8).allSatisfy { $1 == UInt8(ascii: "0") ? isDigit($0) : $0 == $1 }
    }
}
