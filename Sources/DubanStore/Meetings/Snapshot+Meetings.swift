public import DubanModel
public import struct DubanModel.Record

extension Snapshot {
    /// The last meeting of a kind by its sequence number, or by its day where none has one.
    public func lastMeeting(ofKind kind: String) throws(StoreError) -> Record? {
        try records(
            Query(
                .meeting,
                where: [Condition(.kind, .equal(.text(kind)))],
                order: [Query.Order("sequence", isDescending: true), Query.Order("held", isDescending: true)],
                limit: 1
            )
        ).first
    }
}
