/// Turns values that count from January into values of single periods, and back. Many series have no January: their
/// year begins with January and February as one period, written `2023-01..02`, or `2023-02` for a cumulative value.
///
/// Works on whatever values it is given; which revision counts is for the caller to say. Everything is unrounded.
public enum CumulativeSeries {
    /// The value of each single period: a cumulative value less the one before it in its year.
    ///
    /// A period whose predecessor is missing has none, but for the year's first: January, the first quarter, and
    /// February without January, which gives January–February.
    ///
    /// - Parameter cumulative: values by month (or January–February) or by quarter, in the indicator's unit.
    public static func singles(of cumulative: [Period: Double]) -> [Period: Double] {
        var singles: [Period: Double] = [:]
        for (period, value) in cumulative where value.isFinite {
            switch period.kind {
            case .januaryFebruary: singles[period] = value
            case .month where period.index == 2:
                if let january = month(1, of: period.year).flatMap({ cumulative[$0] }) {
                    singles[period] = difference(value, january)
                } else if let both = Period(.januaryFebruary, year: period.year) {
                    singles[both] = value
                }
            case .month, .quarter:
                if period.index == 1 {
                    singles[period] = value
                } else if let before = predecessor(of: period, in: cumulative) {
                    singles[period] = difference(value, before)
                }
            default: break
            }
        }
        return singles
    }

    /// The value from January to the end of each period: sums of single values without a gap from the year's beginning.
    ///
    /// - Parameter singles: values by month (January–February may be one) or by quarter, in the indicator's unit.
    public static func cumulative(of singles: [Period: Double]) -> [Period: Double] {
        var cumulative: [Period: Double] = [:]
        for year in Set(singles.keys.map(\.year)) {
            var sum = 0.0
            var last = 0
            for period in singles.keys.filter({ $0.year == year && $0.months != nil && $0.kind != .year }).sorted() {
                guard let months = period.months, months.lowerBound == last + 1, let value = singles[period] else {
                    continue
                }
                sum += value
                last = months.upperBound
                guard sum.isFinite else { break }
                cumulative[period] = sum
            }
        }
        return cumulative
    }

    /// The sum of single values over so many months up to the end of a period; nil where a month is missing.
    public static func sum(of singles: [Period: Double], months: Int, upTo period: Period) -> Double? {
        guard var month = period.monthPeriods.last, months > 0 else { return nil }
        var left = months
        var sum = 0.0
        while left > 0 {
            if let value = singles[month] {
                sum += value
                left -= 1
                month = month.previous
            } else if month.index == 2, left >= 2, let both = Period(.januaryFebruary, year: month.year),
                let value = singles[both]
            {
                sum += value
                left -= 2
                month = both.previous
            } else {
                return nil
            }
        }
        return sum.isFinite ? sum : nil
    }

    /// The cumulative value just before a period's own.
    private static func predecessor(of period: Period, in cumulative: [Period: Double]) -> Double? {
        guard let before = Period(period.kind, year: period.year, index: period.index - 1) else { return nil }
        if let value = cumulative[before] { return value }
        guard period.kind == .month, period.index == 3 else { return nil }
        return Period(.januaryFebruary, year: period.year).flatMap { cumulative[$0] }
    }

    private static func month(_ index: Int, of year: Int) -> Period? {
        Period(.month, year: year, index: index)
    }

    private static func difference(_ value: Double, _ before: Double) -> Double? {
        let difference = value - before
        return difference.isFinite ? difference : nil
    }
}
