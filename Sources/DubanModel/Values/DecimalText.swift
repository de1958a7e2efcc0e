/// A plain decimal number read from text: sign, digits, decimals. Commas between groups of three digits and
/// a leading plus are accepted.
struct DecimalText {
    private let isNegative: Bool
    private let digits: [UInt8]
    private let decimals: Int

    init?(_ text: some StringProtocol) {
        guard let plain = DigitGrouping.removed(from: text.utf8) else { return nil }
        var rest = plain[...]
        var negative = false
        if let first = rest.first, first == 0x2D || first == 0x2B {
            negative = first == 0x2D
            rest = rest.dropFirst()
        }
        var digits: [UInt8] = []
        var decimals: Int?
        for byte in rest {
            switch byte {
            case 0x30...0x39:
                digits.append(byte - 0x30)
                if let count = decimals { decimals = count + 1 }
            case 0x2E where decimals == nil: decimals = 0
            default: return nil
            }
        }
        guard !digits.isEmpty else { return nil }
        self.isNegative = negative
        self.digits = digits
        self.decimals = decimals ?? 0
    }

    /// The number times ten to a power, when that is whole and fits 64 bits.
    func scaled(byPowerOfTen power: Int) -> Int64? {
        var kept = digits
        let shift = power - decimals
        if shift < 0 {
            guard kept.suffix(-shift).allSatisfy({ $0 == 0 }) else { return nil }
            kept.removeLast(min(-shift, kept.count))
        }
        var value: Int64 = 0
        for digit in kept + Array(repeating: 0, count: max(shift, 0)) {
            let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
            let (next, carry) = tenfold.subtractingReportingOverflow(Int64(digit))
            if overflow || carry { return nil }
            value = next
        }
        // Counted downward from zero, because the negative half of 64 bits is one longer.
        if isNegative { return value }
        return value == .min ? nil : -value
    }
}
