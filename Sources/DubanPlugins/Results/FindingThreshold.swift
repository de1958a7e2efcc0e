import DubanModel

/// How many findings of a check matter, as an author writes it: `> 3`, `>= 10`, or `5` for that many or more.
public struct FindingThreshold: Sendable, Hashable {
    /// The least number that meets it.
    public let least: Int

    /// Reads a threshold; nil for a text that is none.
    public init?(_ written: String) {
        let text = written.filter { !$0.isWhitespace }
        let digits = text.drop { $0 == ">" || $0 == "=" }
        let sign = text.prefix(text.count - digits.count)
        guard ["", ">", ">="].contains(sign), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(digits), number < .max
        else { return nil }
        least = sign == ">" ? number + 1 : number
    }

    init(least: Int) {
        self.least = least
    }

    /// Whether so many findings meet it.
    public func isMet(by count: Int) -> Bool { count >= least && count > 0 }
}

extension FindingThreshold: CustomStringConvertible {
    /// `>= 4`
    public var description: String { ">= \(least)" }
}
