/// Finds the tables and entries in the text of a settings file. It relies on the text being TOML, which a parser has
/// made sure of; in anything else it finds something wrong, but never reads past the end.
struct SettingsScanner {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func sections() -> [SettingsText.Section] {
        var sections = [SettingsText.Section(name: [], start: position, headingEnd: position)]
        while true {
            skip { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
            guard let byte = current else { return sections }
            let start = position
            switch byte {
            case UInt8(ascii: "#"):
                skipLine()
            case UInt8(ascii: "["):
                skip { $0 == UInt8(ascii: "[") }
                let name = key(until: UInt8(ascii: "]"))
                skipLine()
                sections.append(SettingsText.Section(name: name, start: start, headingEnd: position))
            default:
                let key = key(until: UInt8(ascii: "="))
                position += 1
                skip { $0 == 0x20 || $0 == 0x09 }
                let valueStart = min(position, bytes.count)
                skipValue()
                let value = valueStart..<max(valueStart, trimmedEnd(from: valueStart))
                skipLine()
                sections[sections.count - 1].entries.append(
                    SettingsText.Entry(key: key, start: start, value: value, lineEnd: position)
                )
            }
        }
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while let byte = current, condition(byte) { position += 1 }
    }

    /// Goes behind the end of the line.
    private mutating func skipLine() {
        skip { $0 != 0x0A }
        if current != nil { position += 1 }
    }

    /// The end of what was passed over since a position, without the blanks at its end.
    private func trimmedEnd(from start: Int) -> Int {
        var end = min(position, bytes.count)
        while end > start, [0x20, 0x09, 0x0D].contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// The parts of a dotted key, bare or in quotes, up to the sign that ends it.
    private mutating func key(until end: UInt8) -> [String] {
        var parts: [String] = []
        var part: [UInt8] = []
        while let byte = current, byte != end, byte != 0x0A {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let start = position
                skipString()
                part += bytes[(start + 1)..<max(start + 1, position - 1)]
                continue
            }
            if byte == UInt8(ascii: ".") {
                parts.append(String(decoding: part, as: UTF8.self))
                part = []
            } else if byte != 0x20, byte != 0x09 {
                part.append(byte)
            }
            position += 1
        }
        return parts + [String(decoding: part, as: UTF8.self)]
    }

    /// Goes behind a value: to the end of its line, or to the comment after it.
    private mutating func skipValue() {
        var depth = 0
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                skipString()
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "#") where depth > 0:
                skip { $0 != 0x0A }
                continue
            case UInt8(ascii: "#"): return
            case 0x0A where depth <= 0: return
            default: break
            }
            position += 1
        }
    }

    /// Goes behind a string, which may run over several lines when it begins with three quotes.
    private mutating func skipString() {
        guard let quote = current else { return }
        let isLong = bytes[position...].starts(with: [quote, quote, quote])
        let isEmpty = !isLong && bytes[position...].starts(with: [quote, quote])
        position += isLong ? 3 : isEmpty ? 2 : 1
        if isEmpty { return }
        while let byte = current {
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                position = min(position + 2, bytes.count)
            } else if byte == quote, !isLong {
                position += 1
                return
            } else if byte == quote, bytes[position...].starts(with: [quote, quote, quote]) {
                // Up to two quotes may stand right before the three that end it.
                skip { $0 == quote }
                return
            } else {
                position += 1
            }
        }
    }
}
