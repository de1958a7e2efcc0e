public import DubanModel
public import struct DubanModel.Record
import GRDB

extension Snapshot {
    /// How the records of a model differ between the end of an earlier day and this state of knowledge, in the order of
    /// their codes. What was changed and changed back does not differ.
    public func differences(of model: Model, since day: CivilDate) throws(StoreError) -> [RecordDifference] {
        let earlier = try Snapshot(database, asOf: AsOf(day, knownAt: asOf.knownAt), catalog: catalog)
        let codes = try subjects(of: model, changedAfter: Moment(day))
        var differences: [RecordDifference] = []
        var start = 0
        while start < codes.count {
            let end = min(start + Self.recordsAtOnce, codes.count)
            let query = Query(model).and(.code, .oneOf(codes[start..<end].map { .text($0) }))
            let before = try earlier.recordsByCode(query)
            let after = try recordsByCode(query)
            for code in codes[start..<end] {
                let difference = RecordDifference(before: before[code], after: after[code])
                if !difference.fields.isEmpty { differences.append(difference) }
            }
            start = end
        }
        return differences
    }

    /// Few enough for one list of a query.
    private static let recordsAtOnce = 1000

    private func recordsByCode(_ query: Query) throws(StoreError) -> [String: Record] {
        Dictionary(try records(query).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The records of which something took effect after a moment: no other can differ.
    private func subjects(of model: Model, changedAfter moment: Moment) throws(StoreError) -> [String] {
        var codes: [String] = []
        try reading {
            codes = try EventTable(database).subjects(of: model, after: moment.encoded, until: asOf.moment.encoded)
        }
        return codes
    }
}
