/// A version by the rules of Semantic Versioning 2.0.0, without build metadata: `1.2.0`, `2.0.0-beta.1`.
public struct Version: Sendable, Hashable {
    /// The first number.
    public let major: Int
    /// The second number.
    public let minor: Int
    /// The third number.
    public let patch: Int
    /// What stands behind the hyphen; empty for a release.
    public let preRelease: [String]

    /// Reads a version; nil for a text that is none. Missing numbers are zero where `isPartial` allows it.
    public init?(_ text: String, isPartial: Bool = false) {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let head = parts.first else { return nil }
        let numbers = head.split(separator: ".", omittingEmptySubsequences: false).map { Self.number(String($0)) }
        guard !numbers.contains(nil), isPartial ? (1...3).contains(numbers.count) : numbers.count == 3 else {
            return nil
        }
        let known = numbers.compactMap(\.self) + [0, 0]
        (major, minor, patch) = (known[0], known[1], known[2])
        let rest = parts.dropFirst().first.map { $0.split(separator: ".", omittingEmptySubsequences: false) } ?? []
        preRelease = rest.map(String.init)
        guard preRelease.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isIdentifierByte) }) else { return nil }
    }

    init(_ major: Int, _ minor: Int, _ patch: Int) {
        self.major = major
        self.minor = minor
        self.patch = patch
        preRelease = []
    }

    private static func number(_ text: String) -> Int? {
        guard !text.isEmpty, text.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    private static func isIdentifierByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
    }
}

extension Version: Comparable {
    /// By the numbers, then a pre-release before its release, then the parts of the pre-release: numbers as numbers, and
    /// before words.
    public static func < (left: Version, right: Version) -> Bool {
        let numbers = ([left.major, left.minor, left.patch], [right.major, right.minor, right.patch])
        if numbers.0 != numbers.1 { return numbers.0.lexicographicallyPrecedes(numbers.1) }
        if left.preRelease.isEmpty || right.preRelease.isEmpty {
            return !left.preRelease.isEmpty && right.preRelease.isEmpty
        }
        for (one, other) in zip(left.preRelease, right.preRelease) where one != other {
            switch (Int(one), Int(other)) {
            case (let one?, let other?): return one < other
            case (_?, nil): return true
            case (nil, _?): return false
            case (nil, nil): return one < other
            }
        }
        return left.preRelease.count < right.preRelease.count
    }
}

extension Version: CustomStringConvertible {
    /// `1.2.0`
    public var description: String {
        "\(major).\(minor).\(patch)" + (preRelease.isEmpty ? "" : "-" + preRelease.joined(separator: "."))
    }
}
