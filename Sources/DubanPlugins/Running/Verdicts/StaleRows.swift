import DubanModel
import DubanStore

/// Finds out of which rows a check may say something else than it is known to have said.
///
/// It may name rows too many, and never one too few: what it names is looked at anew.
struct StaleRows {
    let snapshot: Snapshot
    let changes: WorkspaceChanges
    let day: CivilDate

    /// Of more than one row in so many, all are looked at.
    private static let largestShare = 8

    /// The rows, ascending; nil for all of them.
    ///
    /// - Parameters:
    ///   - query: the records that the check looks at now.
    ///   - rows: the ids between which they lie.
    func rows(
        since known: CheckState,
        of query: Query,
        among rows: ClosedRange<Int64>
    ) throws(StoreError) -> [Int64]? {
        guard let conditions = query.conditionsBesidesStanding else { return nil }
        let model = query.model
        // A workspace that was restored from a backup may have other events under the same numbers.
        guard try changes.mark(of: known.event) == known.mark else { return nil }
        var stale: Set<Int64> = []
        guard let changed = try changes.codes(after: known.event) else { return nil }
        if known.reads.everything, !changed.isEmpty { return nil }
        for (name, codes) in changed {
            if known.reads.models.contains(name) { return nil }
            if name == model.name { stale.formUnion(try changes.rows(of: model, after: known.event)) }
            for part in known.reads.parts where part.model == name {
                let field = FieldName(rawValue: part.field)
                guard let partModel = snapshot.catalog.named(name),
                    let owners = try snapshot.codesEverNamed(by: field, of: partModel, codes: codes)
                else { return nil }
                stale.formUnion(try snapshot.rowIDs(of: model, codes: owners))
            }
        }
        if known.day != day {
            if known.reads.isDaily { return nil }
            stale.formUnion(known.reads.dailyRows)
            for field in known.reads.moments {
                let passed = try snapshot.rowIDs(
                    of: model,
                    where: FieldName(rawValue: field),
                    liesFrom: min(known.day, day),
                    to: max(known.day, day)
                )
                guard let passed else { return nil }
                stale.formUnion(passed)
            }
        }
        if known.conditions != conditions {
            for (some, others) in [(conditions, known.conditions), (known.conditions, conditions)] {
                guard let differing = try snapshot.rowIDs(of: model, meeting: some, butNot: others) else { return nil }
                stale.formUnion(differing)
            }
        }
        return stale.count > rows.count / StaleRows.largestShare ? nil : stale.sorted()
    }
}
