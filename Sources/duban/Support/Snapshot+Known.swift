import DubanModel
import DubanStore

extension Snapshot {
    /// The record that a person named by its code, or an error that says which one was probably meant.
    func known(_ model: Model, _ code: String) throws -> Record {
        if let record = try record(model, code: code) { return record }
        let meant = try likelyCode(of: model, meantBy: code)
        throw CommandFailure.noRecord(model, code, asOf.date, meant: meant)
    }
}
