/// The milestones of a project: which have slipped, and which must, because one that comes before has.
public struct MilestoneSchedule: Sendable {
    /// A milestone and what the schedule says of it.
    public struct Step: Sendable, Hashable {
        /// The milestone's code.
        public let code: String
        /// When it was to be reached.
        public let planned: CivilDate
        /// When it was reached.
        public let actual: CivilDate?
        /// The milestone that comes before it.
        public let predecessor: String?

        /// Describes a milestone.
        public init(code: String, planned: CivilDate, actual: CivilDate?, predecessor: String?) {
            self.code = code
            self.planned = planned
            self.actual = actual
            self.predecessor = predecessor
        }
    }

    private let steps: [String: Step]
    private let asOf: CivilDate

    /// Looks at milestones on a day; what was reached later counts as not reached.
    public init(_ steps: [Step], asOf: CivilDate) {
        self.steps = Dictionary(steps.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.asOf = asOf
    }

    /// How many days a milestone was reached late, or is late by now; 0 where it is in time, nil where it is unknown.
    public func daysSlipped(_ code: String) -> Int? {
        guard let step = steps[code] else { return nil }
        let end = step.actual.flatMap { $0 <= asOf ? $0 : nil } ?? asOf
        return max(0, end.days(since: step.planned))
    }

    /// How many days a milestone will be late at least: its own, or as many as those before it that are not reached, for a
    /// step cannot be reached before they are, and keeps its distance from them. Milestones that wait for each other in
    /// a circle count for themselves alone.
    public func expectedSlip(_ code: String) -> Int? {
        guard var slip = daysSlipped(code) else { return nil }
        guard !isReached(code) else { return slip }
        var seen: Set<String> = [code]
        var next = steps[code]?.predecessor
        while let predecessor = next, seen.insert(predecessor).inserted, let days = daysSlipped(predecessor) {
            if !isReached(predecessor) { slip = max(slip, days) }
            next = steps[predecessor]?.predecessor
        }
        return slip
    }

    private func isReached(_ code: String) -> Bool {
        steps[code]?.actual.map { $0 <= asOf } ?? false
    }
}
