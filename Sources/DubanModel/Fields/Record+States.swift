extension Record {
    /// A state of a record and the moment from which it held.
    public struct State: Sendable, Hashable {
        /// When the state took effect.
        public let effective: Moment
        /// What happened, such as `created` or `closed`: the name of the field that gave the moment.
        public let event: String
        /// The whole record from then on.
        public let record: Record

        /// Makes a state.
        public init(effective: Moment, event: String, record: Record) {
            self.effective = effective
            self.event = event
            self.record = record
        }
    }

    /// The states that the record went through by its own dates, oldest first: at least one. What a later step brings
    /// is empty in the states before it. A step dated before the record's beginning takes effect together with that; its
    /// date stays as the source has it. The status is that of the furthest step reached, for steps come out of turn: the
    /// first unit may report before the last one has claimed.
    public func states() -> [State] {
        let lifecycle = model.lifecycle
        if let only = onlyState { return [only] }
        let reached = lifecycle.stages.enumerated().filter { self[$1.field].moment != nil }
        let ordered = reached.sorted { left, right in
            (self[left.element.field].moment?.encoded ?? 0, left.offset)
                < (self[right.element.field].moment?.encoded ?? 0, right.offset)
        }
        var states: [State] = []
        var effective = beginning
        for step in 0...ordered.count {
            var state = self
            for later in ordered[step...] {
                state[later.element.field] = .null
                for field in later.element.alongside { state[field] = .null }
            }
            var event = "created"
            if step > 0 {
                let stage = ordered[step - 1].element
                effective = max(effective, self[stage.field].moment ?? effective)
                event = stage.field.rawValue
            }
            let furthest = ordered[..<step].map(\.offset).max().map { lifecycle.stages[$0].status }
            if step < ordered.count, let status = furthest ?? lifecycle.initialStatus {
                state[.status] = .text(status)
            }
            if let last = states.last, last.effective == effective {
                states.removeLast()
                event = last.event
            }
            states.append(State(effective: effective, event: event, record: state))
        }
        return states
    }

    /// Its one state where somebody says when it took effect, or else those that it went through by its own dates.
    package func states(effective: Moment?) -> [State] {
        effective.map { [State(effective: $0, event: "created", record: self)] } ?? states()
    }

    /// The one state of a record that has reached no step after its beginning, as most new ones have not; nil for others.
    private var onlyState: State? {
        for case .some(let position) in model.stagePositions where values[position].moment != nil { return nil }
        return State(effective: beginning, event: "created", record: self)
    }

    /// When the record began to exist.
    public var beginning: Moment {
        switch model.lifecycle.origin {
        case .always: .start(of: .earliest)
        case .field(let field): self[field].moment ?? .start(of: .earliest)
        case .fieldOrEndOfPeriod(let field, let period):
            self[field].moment ?? self[period].text.flatMap(Period.init).map { Moment($0.lastDay) }
                ?? .start(of: .earliest)
        }
    }
}
