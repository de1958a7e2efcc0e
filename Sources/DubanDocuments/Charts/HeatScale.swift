/// The steps of a heat map for the values of a column: 0 the lowest, 6 the highest, orange to blue through white.
struct HeatScale {
    private let low: Double
    private let high: Double

    init(_ values: [Double]) {
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        // With values on both sides of zero, the middle is zero.
        if low < 0, high > 0 {
            let reach = max(-low, high)
            (self.low, self.high) = (-reach, reach)
        } else {
            (self.low, self.high) = (low, high)
        }
    }

    /// The step of a value.
    func step(_ value: Double) -> Int {
        guard high > low else { return 3 }
        let share = (value / 2 - low / 2) / (high / 2 - low / 2)
        guard share.isFinite else { return 3 }
        return min(max(Int((share * 7).rounded(.down)), 0), 6)
    }
}
