public import DubanModel
import NearestName

extension Snapshot {
    /// The code of the record that a person probably meant by a word that is none: of the one that is called so, or else
    /// the nearest. Of a large model only the first ten thousand records are looked at.
    public func likelyCode(of model: Model, meantBy written: String) throws(StoreError) -> String? {
        let candidates = try records(Query(model, limit: 10_000))
        let namesake = candidates.first { record in
            Language.allCases.contains { record.displayName(in: $0) == written }
        }
        return namesake?.code ?? NearestName.suggestion(for: written, in: candidates.lazy.map(\.code))
    }
}
