/// Tells findings of one check apart that have the same id.
struct FindingNumbers {
    private var timesSeen: [String: Int] = [:]

    /// Gives a finding its number: its place among those with the same id.
    mutating func number(_ finding: inout Finding) {
        finding.number = 1
        let times = (timesSeen[finding.id] ?? 0) + 1
        timesSeen[finding.id] = times
        finding.number = times
    }

    /// Gives all findings of a check their numbers. There are many findings and few with the same id, so that ids are made
    /// of those alone that may be the same.
    static func number(_ findings: inout [Finding]) {
        let fingerprints = findings.map(fingerprint(ofIDOf:))
        let sorted = fingerprints.sorted()
        let repeated = Set(zip(sorted, sorted.dropFirst()).lazy.filter(==).map(\.0))
        guard !repeated.isEmpty else { return }
        var numbers = FindingNumbers()
        for (place, fingerprint) in fingerprints.enumerated() where repeated.contains(fingerprint) {
            numbers.number(&findings[place])
        }
    }

    /// The same for the same id, by the rule of Fowler, Noll and Vo (FNV-1a, 64 bits).
    private static func fingerprint(ofIDOf finding: Finding) -> UInt64 {
        var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
        finding.forEachPartOfIDAfterCheck { part in
            for byte in part { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return fingerprint
    }
}
