extension Duration {
    /// The length in seconds, as near as a floating-point number comes.
    var seconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// The length in whole nanoseconds, as far as they can be counted.
    var nanoseconds: Int {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return seconds < 0 ? .min : .max }
        let (sum, carried) = whole.addingReportingOverflow(attoseconds / 1_000_000_000)
        return carried ? (seconds < 0 ? .min : .max) : Int(sum)
    }

    /// As messages write it: `10 s`, `1.5 s`, `250 ms`.
    var written: String {
        let milliseconds = nanoseconds / 1_000_000
        if milliseconds < 1_000 { return "\(milliseconds) ms" }
        let (whole, rest) = (milliseconds / 1_000, milliseconds % 1_000)
        guard rest > 0 else { return "\(whole) s" }
        let digits = String(1_000 + rest).dropFirst()
        return "\(whole).\(digits.prefix(3 - digits.reversed().prefix { $0 == "0" }.count)) s"
    }
}
