/// Points of a score, exact to the thousandth: a whole number of thousandths, never binary floating point.
///
/// Sums stop at the largest number that can be written, about ±9.2 quadrillion points, which no rule reaches.
public struct Points: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The number of thousandths of a point.
    public let thousandths: Int64

    /// No points.
    public static let zero = Points(thousandths: 0)

    /// Makes points from thousandths.
    public init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// Reads a decimal number such as `-2.5`; nil for anything else, for more than three decimals, and beyond about
    /// ±9.2 quadrillion.
    public init?(_ text: some StringProtocol) {
        guard let thousandths = DecimalText(text)?.scaled(byPowerOfTen: 3) else { return nil }
        self.init(thousandths: thousandths)
    }

    /// As decimal text without needless zeros: `80`, `-2.5`.
    public var description: String {
        let magnitude = thousandths.magnitude
        let fraction = String(1000 + magnitude % 1000).dropFirst()
        let kept = fraction.prefix(fraction.count - fraction.reversed().prefix { $0 == "0" }.count)
        return (thousandths < 0 ? "-" : "") + String(magnitude / 1000) + (kept.isEmpty ? "" : "." + kept)
    }

    /// With its sign: `+2`, `-2.5`, `0`.
    public var signed: String { thousandths > 0 ? "+\(description)" : description }

    /// As a binary floating-point number, for columns of tables and for scripts: the one nearest to the exact number.
    public var approximate: Double { Double(thousandths) / 1000 }

    /// The mean, rounded to the thousandth, halves away from zero; nil of nothing.
    public static func mean(of points: [Points]) -> Points? {
        guard !points.isEmpty else { return nil }
        let (quotient, remainder) = points.sum.thousandths.quotientAndRemainder(dividingBy: Int64(points.count))
        let roundsUp = remainder.magnitude >= UInt64(points.count) - remainder.magnitude
        return Points(thousandths: quotient + (roundsUp ? remainder.signum() : 0))
    }

    /// The sum.
    public static func + (left: Points, right: Points) -> Points {
        let (sum, overflow) = left.thousandths.addingReportingOverflow(right.thousandths)
        return Points(thousandths: overflow ? (right.thousandths < 0 ? .min : .max) : sum)
    }

    /// The difference.
    public static func - (left: Points, right: Points) -> Points {
        let (difference, overflow) = left.thousandths.subtractingReportingOverflow(right.thousandths)
        return Points(thousandths: overflow ? (right.thousandths < 0 ? .max : .min) : difference)
    }

    /// Fewer points come first.
    public static func < (left: Points, right: Points) -> Bool { left.thousandths < right.thousandths }
}

extension [Points] {
    /// Their sum; no points of none.
    public var sum: Points { reduce(.zero, +) }
}
