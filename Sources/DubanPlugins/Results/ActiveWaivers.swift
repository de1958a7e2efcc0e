public import DubanModel
public import DubanStore

/// The waivers that count on a day.
public struct ActiveWaivers: Sendable {
    private var waivers: [String: Record] = [:]

    /// Reads the waivers that were granted by a snapshot's day, that have not run out and that stand.
    public init(in snapshot: Snapshot) throws(StoreError) {
        let query = Query.standing(.waiver).and("until", .greaterOrEqual(.moment(Moment(snapshot.asOf.date))))
        for waiver in try snapshot.records(query) {
            let key = Self.key(waiver["check_name"].written, waiver["subject"].written)
            // Of two for the same, the one that counts longest is told of.
            if let known = waivers[key], let until = known["until"].moment, let other = waiver["until"].moment,
                until >= other
            {
                continue
            }
            waivers[key] = waiver
        }
    }

    /// No waivers.
    public init() {}

    /// The waiver of a finding: one for its record, or for itself alone.
    public func waiver(of finding: Finding) -> Record? {
        if waivers.isEmpty { return nil }
        return finding.subject.flatMap { waivers[Self.key(finding.check, $0.code)] }
            ?? waivers[Self.key(finding.check, finding.id)]
    }

    private static func key(_ check: String, _ subject: String) -> String { "\(check)\u{0}\(subject)" }
}
