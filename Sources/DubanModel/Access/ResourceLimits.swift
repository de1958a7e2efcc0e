/// How long a run of a plugin may take and how much memory it may use.
public struct ResourceLimits: Sendable, Hashable {
    /// The time after which a run is ended, in milliseconds.
    public var timeoutMilliseconds: Int
    /// The memory that its values may take, in bytes.
    public var memoryBytes: Int

    /// What suits a department's plugin: 10 s and 256 MiB.
    public static let standard = ResourceLimits(timeoutMilliseconds: 10_000, memoryBytes: 256 << 20)
    /// The times that are allowed, in milliseconds: 10 ms to 24 h.
    public static let timeoutRange = 10...86_400_000
    /// The amounts of memory that are allowed, in bytes: 8 MiB to 64 GiB.
    public static let memoryRange = (8 << 20)...(64 << 30)

    /// Makes limits. Values out of range are brought to the nearest that is allowed.
    public init(timeoutMilliseconds: Int, memoryBytes: Int) {
        self.timeoutMilliseconds = Self.clamp(timeoutMilliseconds, to: Self.timeoutRange)
        self.memoryBytes = Self.clamp(memoryBytes, to: Self.memoryRange)
    }

    private static func clamp(_ value: Int, to range: ClosedRange<Int>) -> Int {
        min(max(value, range.lowerBound), range.upperBound)
    }

    /// The time as people write it: `10 s`.
    public var timeoutText: String {
        Self.text(timeoutMilliseconds, units: Self.timeUnits)
    }

    /// The memory as people write it: `256 MiB`; to the byte only where it is no whole number of KiB.
    public var memoryText: String {
        Self.text(memoryBytes, units: Self.memoryUnits)
    }

    private static func text(_ amount: Int, units: [Unit]) -> String {
        let unit = units.first { amount.isMultiple(of: $0.size) } ?? Unit(name: "", size: 1)
        return "\(amount / unit.size) \(unit.name)"
    }
}
