/// An exact amount of money, in hundredths of the currency unit (fen).
public struct Money: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The amount in fen.
    public let fen: Int64

    /// No money.
    public static let zero = Money(fen: 0)

    /// Makes an amount from fen.
    public init(fen: Int64) {
        self.fen = fen
    }

    /// Reads a decimal number such as `-1,250.5`, counted in a unit of so many yuan (1, 10,000 or 100,000,000).
    /// Gives nil for anything else, for more decimals than a fen holds, and beyond about ±92 quadrillion yuan.
    public init?(_ text: some StringProtocol, unit: MoneyUnit = .yuan) {
        guard let decimal = DecimalText(text),
            let fen = decimal.scaled(byPowerOfTen: unit.decimalPlacesInFen)
        else { return nil }
        self.init(fen: fen)
    }

    /// The sum, or nil where it does not fit.
    public func adding(_ other: Money) -> Money? {
        let (sum, overflow) = fen.addingReportingOverflow(other.fen)
        return overflow ? nil : Money(fen: sum)
    }

    /// The difference, or nil where it does not fit.
    public func subtracting(_ other: Money) -> Money? {
        let (difference, overflow) = fen.subtractingReportingOverflow(other.fen)
        return overflow ? nil : Money(fen: difference)
    }

    /// The amount as a binary floating-point number of a unit: for ratios and plots, never for sums.
    public func approximate(in unit: MoneyUnit = .yuan) -> Double {
        Double(fen) / unit.fen
    }

    /// The amount in a unit as decimal text with a fixed number of decimals, rounded half away from zero.
    public func formatted(in unit: MoneyUnit, decimals: Int) -> String {
        let shift = unit.decimalPlacesInFen
        let kept = min(max(decimals, 0), shift)
        var divisor: UInt64 = 1
        for _ in 0..<(shift - kept) { divisor *= 10 }
        let magnitude = fen.magnitude
        var scaled = magnitude / divisor
        if divisor > 1, magnitude % divisor >= divisor / 2 { scaled += 1 }
        var digits = String(scaled)
        if digits.count <= kept { digits = String(repeating: "0", count: kept + 1 - digits.count) + digits }
        let whole = digits.dropLast(kept)
        let sign = fen < 0 && scaled > 0 ? "-" : ""
        let extra = String(repeating: "0", count: max(0, decimals - kept))
        let fraction = digits.suffix(kept) + extra
        return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// The amount in yuan with two decimals, such as `-4318643.37`.
    public var description: String { formatted(in: .yuan, decimals: 2) }

    /// Smaller amounts come first.
    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
}
