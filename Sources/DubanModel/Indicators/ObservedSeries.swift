/// An indicator's values for one scope, with what follows from them. Everything is unrounded; what cannot be known is nil.
public struct ObservedSeries: Sendable {
    /// One period of the series.
    public struct Entry: Sendable {
        /// The period.
        public let period: Period
        /// What was published for it.
        public let observation: Record
        /// Growth over the same period a year before as the two values give it, in %.
        public let computedGrowth: Double?
        /// By how many percentage points the published growth lies above the computed one.
        public let growthGap: Double?
        /// The share of the year's target that is reached, in %.
        public let targetShare: Double?
        /// By how many percentage points a value that counts from January is ahead of the calendar.
        public let pointsAhead: Double?
        /// How many places it gained since the same period a year before.
        public let placesGained: Int64?
    }

    /// The periods, oldest first.
    public let entries: [Entry]

    /// Derives what observations of one indicator and one scope tell.
    ///
    /// - Parameter isCumulative: whether the indicator's values count from January.
    public init(_ observations: [Record], isCumulative: Bool) {
        let dated = observations.compactMap { observation in
            observation[.period].text.flatMap { Period($0) }.map { (period: $0, observation: observation) }
        }.sorted { $0.period < $1.period }
        let known = Dictionary(dated.map { ($0.period, $0.observation) }, uniquingKeysWith: { first, _ in first })
        entries = dated.map { period, observation in
            let before = known[period.samePeriodLastYear]
            let value = observation["value"].number
            let base = before?["value"].number
            let target = observation["target"].number
            let computed = value.flatMap { value in base.flatMap { IndicatorArithmetic.growth(of: value, over: $0) } }
            return Entry(
                period: period,
                observation: observation,
                computedGrowth: computed,
                growthGap: observation["growth"].number.flatMap { published in
                    guard let value, let base else { return nil }
                    return IndicatorArithmetic.growthGap(published: published, value: value, base: base)
                },
                targetShare: value.flatMap { value in
                    target.flatMap { IndicatorArithmetic.targetShare(value: value, target: $0) }
                },
                pointsAhead: value.flatMap { value in
                    guard isCumulative, let target else { return nil }
                    return IndicatorArithmetic.pointsAheadOfTime(value: value, target: target, period: period)
                },
                placesGained: observation["rank"].integer.flatMap { now in
                    before?["rank"].integer.flatMap { IndicatorArithmetic.placesGained(from: $0, to: now) }
                }
            )
        }
    }
}
