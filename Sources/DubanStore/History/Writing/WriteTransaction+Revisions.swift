import DubanModel
import struct DubanModel.Record

extension WriteTransaction {
    /// An observation that was published anew with other figures gets the next number of its revisions, unless its source
    /// gives one. What was published before stays in the history, as of its own release.
    func counted(
        _ record: Record,
        provided: Set<FieldName>?
    ) throws(StoreError) -> (record: Record, provided: Set<FieldName>?) {
        guard record.model.name == Model.observation.name, record["revision"].isNull, !record.code.isEmpty else {
            return (record, provided)
        }
        var record = record
        guard let present = try present(record.model, code: record.code) else { return (record, provided) }
        let published: [FieldName] = ["value", "growth"]
        let isAnew = published.contains { name in
            (provided?.contains(name) ?? true) && present[name] != record[name]
        }
        var count = present["revision"]
        if isAnew, let released = record["released"].moment, released > present["released"].moment ?? present.beginning
        {
            let (next, overflow) = (count.integer ?? 0).addingReportingOverflow(1)
            count = .integer(overflow ? .max : next)
        }
        record["revision"] = count
        return (record, provided.map { $0.union(["revision"]) })
    }
}
