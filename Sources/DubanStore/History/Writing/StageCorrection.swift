import DubanModel

/// Takes back what a record's earlier dates had made happen, when a source now gives other ones.
///
/// A task that had been closed on the 10th and is now said to have been closed on the 20th was open in between; one
/// that is now said to have been closed on the 3rd carries that date from the 3rd on, although the event of the 10th
/// says otherwise.
struct StageCorrection {
    /// A step whose moment moved: to another, or to none.
    private struct Move {
        let stage: Lifecycle.Stage
        let old: Moment
        let new: Moment?
    }

    /// What must be different at one moment of a timeline.
    struct Correction {
        let effective: Moment
        let before: Record
        let after: Record
    }

    private let states: [Record.State]
    private let moves: [Move]

    /// - Parameters:
    ///   - present: the record as it was known until now.
    ///   - states: the states that the source now tells of.
    ///   - provided: the fields that the source speaks of; nil for all.
    init(from present: Record, to states: [Record.State], provided: Set<FieldName>?) {
        self.states = states
        guard let last = states.last?.record else {
            moves = []
            return
        }
        moves = present.model.lifecycle.stages.compactMap { stage in
            guard provided?.contains(stage.field) ?? true, let old = present[stage.field].moment else { return nil }
            let new = last[stage.field].moment
            return new == old ? nil : Move(stage: stage, old: old, new: new)
        }
    }

    /// Whether no step moved.
    var isEmpty: Bool { moves.isEmpty }

    /// The first moment of a timeline at which something must be different; nil where all is as the source has it.
    func next(in timeline: Timeline) -> Correction? {
        for segment in timeline.segments {
            var desired = segment.record
            for move in moves { apply(move, at: segment.from, to: &desired) }
            if desired != segment.record {
                return Correction(effective: segment.from, before: segment.record, after: desired)
            }
        }
        return nil
    }

    private func apply(_ move: Move, at moment: Moment, to record: inout Record) {
        let field = move.stage.field
        guard record[field] == .moment(move.old) else { return }
        if let new = move.new, moment >= new {
            record[field] = .moment(new)
        } else if let state = states.last(where: { $0.effective <= moment })?.record {
            for name in [field] + move.stage.alongside { record[name] = state[name] }
            if record.model.lifecycle.initialStatus != nil { record[.status] = state[.status] }
        }
    }
}
