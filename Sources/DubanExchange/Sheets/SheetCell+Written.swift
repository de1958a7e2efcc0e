import DubanModel
import SheetWire

extension SheetCell {
    /// The cell as a person would write it: dates as `2023-03-31`, percentages as `40%`.
    func written(startsIn1904: Bool) -> String {
        switch self {
        // Looking for a byte first saves most cells the search for a text, which takes a hundred times as long.
        case .text(let text): text.utf8.contains(0x5F) && text.contains("_x") ? SheetCell.unescaped(text) : text
        case .failure(let text): text
        case .number(let number): SheetCell.shortest(number)
        case .percent(let number): SheetCell.shortest((number * 1e12).rounded() / 1e10) + "%"
        case .boolean(let boolean): boolean ? "true" : "false"
        case .serialDate(let number):
            SheetSerial.moment(number, startsIn1904: startsIn1904)?.description ?? SheetCell.shortest(number)
        }
    }

    /// Text with the characters that the format writes as `_x000D_` (ECMA-376, 22.9.2.19).
    private static func unescaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            let mark = rest.prefix(7)
            if byte == 0x5F, mark.count == 7, mark.dropFirst().first == 0x78, mark.last == 0x5F,
                let digits = String(validating: mark.dropFirst(2).prefix(4), as: UTF8.self),
                let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
            {
                bytes += Array(String(Character(scalar)).utf8)
                rest = rest.dropFirst(7)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A number without more digits than it needs, whole ones without a point.
    private static func shortest(_ number: Double) -> String {
        if let whole = Int64(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
        return String(number)
    }
}
