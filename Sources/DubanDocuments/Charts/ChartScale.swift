import DubanModel

/// A straight scale from values to places.
struct ChartScale {
    /// The lowest value.
    let low: Double
    /// The highest value.
    let high: Double
    /// The place of the lowest value.
    let start: Double
    /// The place of the highest value.
    let end: Double

    /// A scale that holds all of some values, and zero where asked.
    init(_ values: [Double], withZero: Bool, start: Double, end: Double) {
        var low = values.min() ?? 0
        var high = values.max() ?? 0
        if withZero {
            low = min(low, 0)
            high = max(high, 0)
        }
        if !(high > low) {
            high = low + max(1, abs(low) * 0.1)
        }
        self.low = low
        self.high = high
        self.start = start
        self.end = end
    }

    /// The place of a value.
    func place(_ value: Double) -> Double {
        // Dividing first keeps the difference of two huge values from running over.
        let share = (value / 2 - low / 2) / (high / 2 - low / 2)
        return start + (end - start) * (share.isFinite ? min(max(share, -0.05), 1.05) : 0)
    }

    /// Round values at equal distances within the scale, about so many.
    func ticks(_ count: Int) -> [Double] {
        let span = high / 2 - low / 2
        guard span.isFinite, span > 0, count > 0 else { return [] }
        let rough = span / Double(count) * 2
        var power = 1.0
        while power * 10 <= rough, power < 1e300 { power *= 10 }
        while power > rough, power > 1e-300 { power /= 10 }
        let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power * 10
        guard step.isFinite, step > 0 else { return [] }
        var ticks: [Double] = []
        var index = (low / step).rounded(.up)
        guard index.isFinite, abs(index) < 1e15 else { return [] }
        while index * step <= high + step * 1e-9, ticks.count < 20 {
            ticks.append(index * step)
            index += 1
        }
        return ticks
    }
}
