extension FieldType {
    /// The longest text a field holds, in bytes of UTF-8.
    public static let longestText = 65_536

    /// Reads a value as people and files write it; nil where the type does not allow it. Empty text is no value.
    public func parse(_ written: String) -> FieldValue? {
        if written.isEmpty { return .null }
        switch self {
        case .text, .reference:
            return FieldType.isAcceptable(written) ? .text(written) : nil
        case .integer:
            return Int64(written).map(FieldValue.integer)
        case .number:
            return FieldType.finiteNumber(written).map(FieldValue.number)
        case .percent:
            let bare = written.hasSuffix("%") || written.hasSuffix("％") ? String(written.dropLast()) : written
            return FieldType.finiteNumber(bare).map(FieldValue.number)
        case .boolean:
            return FieldType.truth(written.lowercased()).map(FieldValue.boolean)
        case .moment:
            return Moment(written).map(FieldValue.moment)
        case .period:
            return Period(written).map { .text($0.description) }
        case .money:
            return Money(written).map(FieldValue.money)
        case .choice(let choices):
            return choices.first { choice in
                choice.name == written || choice.label.english.lowercased() == written.lowercased()
                    || choice.label.simplifiedChinese == written
            }.map { .text($0.name) }
        }
    }

    /// Whether a value has the shape that this type stores.
    public func accepts(_ value: FieldValue) -> Bool {
        switch (self, value) {
        case (_, .null), (.integer, .integer), (.boolean, .boolean), (.moment, .moment), (.money, .money): true
        case (.number, .number(let number)), (.percent, .number(let number)): number.isFinite
        case (.text, .text(let text)), (.reference, .text(let text)): FieldType.isAcceptable(text)
        case (.period, .text(let text)): Period(text)?.description == text
        case (.choice(let choices), .text(let text)): choices.contains { $0.name == text }
        default: false
        }
    }

    private static func isAcceptable(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { isAcceptable($0) } ?? isAcceptable(text.utf8)
    }

    private static func isAcceptable(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.count <= longestText else { return false }
        var before: UInt8 = 0
        for byte in bytes {
            if byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D || byte == 0x7F { return false }
            // U+0080 to U+009F: control characters too, to which some terminals listen.
            if before == 0xC2 && byte < 0xA0 { return false }
            before = byte
        }
        return true
    }

    private static func finiteNumber(_ written: String) -> Double? {
        guard let plain = DigitGrouping.removed(from: written.utf8), !plain.isEmpty,
            plain.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }),
            let number = Double(String(decoding: plain, as: UTF8.self)), number.isFinite
        else { return nil }
        return number
    }

    private static func truth(_ written: String) -> Bool? {
        switch written {
        case "yes", "true", "1", "是": true
        case "no", "false", "0", "否": false
        default: nil
        }
    }
}
