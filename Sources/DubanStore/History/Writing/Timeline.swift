import DubanModel

/// The states of one record over the time in which they held, oldest first, each until the next begins.
struct Timeline {
    /// A state and the moment from which it held.
    struct Segment: Equatable {
        var from: Moment
        var record: Record
    }

    private(set) var segments: [Segment] = []

    /// The states that follow from a record's events, in the order in which they took effect; of those that took
    /// effect together, in the order in which they were recorded.
    init(model: Model, events: [HistoryEvent]) {
        var state = Record(model)
        let ordered = events.enumerated().sorted {
            ($0.element.effective, $0.offset) < ($1.element.effective, $1.offset)
        }
        for (_, event) in ordered {
            for (name, change) in event.changes { state[name] = change.after }
            if segments.last?.from == event.effective {
                segments[segments.count - 1].record = state
            } else {
                segments.append(Segment(from: event.effective, record: state))
            }
        }
    }

    /// The state that held at a moment, or nil before the record began.
    func state(at moment: Moment) -> Record? {
        segments.last { $0.from <= moment }?.record
    }
}
