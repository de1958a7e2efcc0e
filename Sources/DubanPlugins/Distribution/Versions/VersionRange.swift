/// Which versions a plugin can work with: `>=1.2, <2.0`, `^1.2`, `~1.2.3`, `1.2.0` or `*`.
public struct VersionRange: Sendable, Hashable {
    private enum Bound: Sendable, Hashable {
        case atLeast(Version)
        case below(Version)
        case above(Version)
        case atMost(Version)
        case exactly(Version)
    }

    private let bounds: [Bound]
    /// As it was written.
    public let text: String

    /// Reads a range; nil for a text that is none.
    public init?(_ text: String) {
        self.text = text
        var bounds: [Bound] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let part = part.filter { !$0.isWhitespace }
            guard let more = Self.bounds(of: part) else { return nil }
            bounds += more
        }
        self.bounds = bounds
    }

    private static func bounds(of part: String) -> [Bound]? {
        if part == "*" { return [] }
        let sign = part.prefix { "<>=^~".contains($0) }
        guard let version = Version(String(part.dropFirst(sign.count)), isPartial: true) else { return nil }
        switch sign {
        case "", "=": return [.exactly(version)]
        case ">=": return [.atLeast(version)]
        case ">": return [.above(version)]
        case "<": return [.below(version)]
        case "<=": return [.atMost(version)]
        // What a new major number, or before 1.0 a new minor one, may break is left out.
        case "^":
            let next = version.major > 0 ? Version(version.major + 1, 0, 0) : Version(0, version.minor + 1, 0)
            return [.atLeast(version), .below(next)]
        case "~": return [.atLeast(version), .below(Version(version.major, version.minor + 1, 0))]
        default: return nil
        }
    }

    /// Whether a version is in it.
    public func contains(_ version: Version) -> Bool {
        bounds.allSatisfy { bound in
            switch bound {
            case .atLeast(let least): version >= least
            case .above(let below): version > below
            case .below(let above): version < above
            case .atMost(let most): version <= most
            case .exactly(let only): version == only
            }
        }
    }
}
