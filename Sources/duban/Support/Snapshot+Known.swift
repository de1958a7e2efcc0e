import DubanModel
import DubanStore
import NearestName

extension Snapshot {
    /// The record that a person named by its code, or an error that says which one was probably meant.
    func known(_ model: Model, _ code: String) throws -> Record {
        if let record = try record(model, code: code) { return record }
        throw CommandFailure.noRecord(model, code, asOf.date, meant: try meant(model, by: code))
    }

    /// The code of the record that is called so, or else the nearest code. Of a large model only some are looked at.
    private func meant(_ model: Model, by written: String) throws -> String? {
        var query = Query(model)
        query.limit = 10_000
        let candidates = try records(query)
        let names = Language.allCases
        let namesake = candidates.first { record in names.contains { record.displayName(in: $0) == written } }
        return namesake?.code ?? NearestName.suggestion(for: written, in: candidates.lazy.map(\.code))
    }
}
