/// The arithmetic of published figures. Everything is computed unrounded; whoever shows a result rounds it once.
public enum IndicatorArithmetic {
    /// How far a cumulative value is ahead of the calendar, in percentage points of the year's target: the share of
    /// the target reached less the share of the year passed. 629.0 of 647.4 by the end of October is 13.8 ahead.
    /// Nil where the target is zero or below, or a number, the result included, is not finite.
    public static func pointsAheadOfTime(value: Double, target: Double, period: Period) -> Double? {
        guard target > 0, value.isFinite, target.isFinite else { return nil }
        let points = (value / target - period.timeProgress) * 100
        return points.isFinite ? points : nil
    }

    /// The growth of a value over its base, in %. Nil for a base of zero or below, from which growth means nothing, and where a
    /// number, the result included, is not finite.
    public static func growth(of value: Double, over base: Double) -> Double? {
        guard base > 0, value.isFinite, base.isFinite else { return nil }
        let growth = (value / base - 1) * 100
        return growth.isFinite ? growth : nil
    }

    /// How many places were gained since an earlier ranking: positive when the rank's number fell, for 1 is best.
    public static func placesGained(from before: Int64, to now: Int64) -> Int64? {
        let (gained, overflow) = before.subtractingReportingOverflow(now)
        return overflow ? nil : gained
    }
}
