/// The steps of a heat map: 0 the lowest, 6 the highest, orange to blue through white; for counts, from white to blue.
struct HeatScale {
    private let low: Double
    private let high: Double
    private let isCount: Bool

    /// The scale of a column's values.
    init(_ values: [Double]) {
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        isCount = false
        // With values on both sides of zero, the middle is zero.
        if low < 0, high > 0 {
            let reach = max(-low, high)
            (self.low, self.high) = (-reach, reach)
        } else {
            (self.low, self.high) = (low, high)
        }
    }

    /// The scale of counts, of which none is neither good nor bad.
    private init(counts: [Double]) {
        (low, high, isCount) = (0, counts.max() ?? 0, true)
    }

    /// The scales of a chart's columns. Columns of counts have one together, since they count alike; others have one each,
    /// since they tell different things.
    static func scales(of data: ChartData) -> [HeatScale] {
        let counts = data.series.filter(\.isCount).flatMap { $0.values.compactMap(\.self) }
        return data.series.map { $0.isCount ? HeatScale(counts: counts) : HeatScale($0.values.compactMap(\.self)) }
    }

    /// The step of a value.
    func step(_ value: Double) -> Int {
        guard high > low else { return 3 }
        let share = (value / 2 - low / 2) / (high / 2 - low / 2)
        guard share.isFinite else { return 3 }
        if isCount { return min(max(3 + Int((share * 3).rounded(.up)), 3), 6) }
        return min(max(Int((share * 7).rounded(.down)), 0), 6)
    }
}
