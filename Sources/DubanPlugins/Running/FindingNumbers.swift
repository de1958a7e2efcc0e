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

    /// Gives all findings of a check their numbers.
    static func number(_ findings: inout [Finding]) {
        guard mayHaveTwins(findings) else { return }
        var numbers = FindingNumbers()
        for place in findings.indices { numbers.number(&findings[place]) }
    }

    /// Whether some of the ids may be the same. There are many findings and hardly ever twins, so that no id is made to
    /// find out.
    private static func mayHaveTwins(_ findings: [Finding]) -> Bool {
        var fingerprints: Set<UInt64> = []
        fingerprints.reserveCapacity(findings.count)
        return !findings.allSatisfy { finding in
            finding.number == 1 && fingerprints.insert(fingerprint(ofIDOf: finding)).inserted
        }
    }

    /// The same for the same id, by the rule of Fowler, Noll and Vo (FNV-1a, 64 bits).
    private static func fingerprint(ofIDOf finding: Finding) -> UInt64 {
        var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
        finding.forEachPartOfID { part in
            for byte in part.utf8 { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return fingerprint
    }
}
