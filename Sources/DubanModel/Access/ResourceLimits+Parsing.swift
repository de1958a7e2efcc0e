extension ResourceLimits {
    struct Unit {
        let name: String
        let size: Int
    }

    /// The largest first.
    static let timeUnits = [
        Unit(name: "h", size: 3_600_000), Unit(name: "min", size: 60_000), Unit(name: "s", size: 1000),
        Unit(name: "ms", size: 1),
    ]

    /// The largest first.
    static let memoryUnits = [
        Unit(name: "GiB", size: 1 << 30), Unit(name: "MiB", size: 1 << 20), Unit(name: "KiB", size: 1 << 10),
        Unit(name: "bytes", size: 1),
    ]

    /// Reads a time as settings and the command line write it: `10 s`, `500 ms`, `2 min`, `1 h`, or a number of seconds.
    ///
    /// - Parameter name: how messages name the value, such as `limits.timeout` or `--timeout`.
    /// - Returns: milliseconds.
    public static func parseTimeout(_ written: String, name: String = "timeout") throws(ModelError) -> Int {
        if let amount = amount(written, units: timeUnits, plain: 1000), timeoutRange.contains(amount) { return amount }
        throw ModelError(
            .invalidLimit,
            LocalizedText(
                "\(name) '\(written.shortened)' is not allowed: expected a time from 10 ms to 24 h, such as 10 s, 500 ms or 2 min",
                zh: "\(name)“\(written.shortened)”不符合要求：应为 10 ms 到 24 h 的时间，如 10 s、500 ms、2 min"
            )
        )
    }

    /// Reads an amount of memory: `256 MiB`, `1 GiB`, or a number of MiB.
    ///
    /// - Parameter name: how messages name the value, such as `limits.memory` or `--memory`.
    /// - Returns: bytes.
    public static func parseMemory(_ written: String, name: String = "memory") throws(ModelError) -> Int {
        if let amount = amount(written, units: memoryUnits, plain: 1 << 20), memoryRange.contains(amount) {
            return amount
        }
        throw ModelError(
            .invalidLimit,
            LocalizedText(
                "\(name) '\(written.shortened)' is not allowed: expected memory from 8 MiB to 64 GiB, such as 256 MiB or 1 GiB",
                zh: "\(name)“\(written.shortened)”不符合要求：应为 8 MiB 到 64 GiB 的内存，如 256 MiB、1 GiB"
            )
        )
    }

    /// A decimal number and the name of a unit, with or without a space between.
    ///
    /// - Parameter plain: what a number without a unit counts.
    private static func amount(_ written: String, units: [Unit], plain: Int) -> Int? {
        let digits = written.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let name = written.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Double(digits), number.isFinite else { return nil }
        guard let size = name.isEmpty ? plain : units.first(where: { $0.name == name })?.size else { return nil }
        return Int(exactly: (number * Double(size)).rounded())
    }
}
