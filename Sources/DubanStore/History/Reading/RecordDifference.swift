public import DubanModel
public import struct DubanModel.Record

/// How a record differs between two days.
public struct RecordDifference: Sendable, Hashable {
    /// The record as of the first day; nil where it was not there yet.
    public let before: Record?
    /// The record as of the second day; nil where it was no longer there.
    public let after: Record?

    /// The record's code.
    public var code: String { (after ?? before)?.code ?? "" }

    /// The fields that differ, but for looked-up ones.
    public var fields: [Field] {
        guard let model = (after ?? before)?.model else { return [] }
        return model.givenFields.filter { before?[$0.name] ?? .null != after?[$0.name] ?? .null }
    }
}
