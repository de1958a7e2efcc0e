/// Writes floating-point numbers with a fixed number of decimals.
///
/// A number is rounded as it is read, half away from zero on its shortest decimal form: 2.675 gives 2.68, although the
/// binary number behind it is a little smaller. That is what a reader with the unrounded figure at hand expects.
enum DecimalRounding {
    /// The most decimals that a format can ask for; more would only fill the line.
    static let maximumDecimals = 20

    /// Numbers from here on are written with an exponent: their digits after the sixteenth would be invented.
    private static let exponentFrom = 1e16

    /// A finite number with so many decimals, or with as many as it needs for nil; never `-0`.
    static func text(_ number: Double, decimals: Int?) -> String {
        let magnitude = number.magnitude
        guard magnitude < exponentFrom else { return "\(number)" }
        guard let decimals else {
            let shortest = plainDigits(of: magnitude)
            return sign(number, shortest.whole + shortest.fraction)
                + shortest.whole + (shortest.fraction.isEmpty ? "" : "." + shortest.fraction)
        }
        let kept = min(max(decimals, 0), maximumDecimals)
        let (whole, fraction) = plainDigits(of: magnitude)
        let digits = rounded(whole: whole, fraction: fraction, decimals: kept)
        let split = digits.index(digits.endIndex, offsetBy: -kept)
        let wholeText = String(digits[..<split])
        return sign(number, digits) + wholeText + (kept == 0 ? "" : "." + digits[split...])
    }

    /// A decimal point and so many zeros, for a whole number shown among decimals.
    static func fraction(ofZeros decimals: Int) -> String {
        let count = min(decimals, maximumDecimals)
        return count > 0 ? "." + String(repeating: "0", count: count) : ""
    }

    private static func sign(_ number: Double, _ digits: String) -> String {
        number < 0 && digits.contains { $0 != "0" } ? "-" : ""
    }

    /// The digits before and after the decimal point of a number's shortest form, without an exponent.
    private static func plainDigits(of magnitude: Double) -> (whole: String, fraction: String) {
        let written = "\(magnitude)"
        let parts = written.split(separator: "e", maxSplits: 1)
        let mantissa = (parts.first ?? "0").split(separator: ".", maxSplits: 1)
        var whole = String(mantissa.first ?? "0")
        var fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        if exponent < 0 {
            // A number with a negative exponent has one digit before its point: 5e-324, 1.25e-05.
            fraction = String(repeating: "0", count: -exponent - 1) + whole + fraction
            whole = "0"
        } else if exponent > 0 {
            let moved = fraction + String(repeating: "0", count: max(0, exponent - fraction.count))
            whole += moved.prefix(exponent)
            fraction = String(moved.dropFirst(exponent))
        }
        return (whole, fraction)
    }

    /// All digits, the last `decimals` of them behind the point, rounded half up.
    private static func rounded(whole: String, fraction: String, decimals: Int) -> String {
        let kept = fraction.prefix(decimals)
        var digits = Array((whole + kept).utf8)
        digits.append(contentsOf: repeatElement(0x30, count: decimals - kept.count))
        let next = fraction.dropFirst(decimals).first ?? "0"
        if next >= "5" {
            var position = digits.endIndex
            var carries = true
            while carries, position > digits.startIndex {
                position -= 1
                carries = digits[position] == 0x39
                digits[position] = carries ? 0x30 : digits[position] + 1
            }
            if carries { digits.insert(0x31, at: 0) }
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
