import DubanModel

/// Gives the creations of a model's records that stand in batches, one record after another, and keeps a batch as long as
/// the next record is one of it.
final class CreationReader {
    private let events: EventTable
    private let model: Model
    private var batch: (records: ClosedRange<Int64>, events: [HistoryEvent])?

    init(_ events: EventTable, of model: Model) {
        self.events = events
        self.model = model
    }

    /// The creation of a record, by its number; nil where it has an event of its own.
    func creation(ofRecord number: Int64) throws -> HistoryEvent? {
        if batch?.records.contains(number) != true { batch = try events.creations(of: model, ofBatchWith: number) }
        guard let batch, batch.records.contains(number) else { return nil }
        let place = Int(number - batch.records.lowerBound)
        return batch.events.indices.contains(place) ? batch.events[place] : nil
    }
}
