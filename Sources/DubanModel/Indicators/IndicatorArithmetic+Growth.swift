extension IndicatorArithmetic {
    /// The share of the year's target that is reached, in %: 629.0 of 647.4 is 97.2 %. Nil for a target of zero or below.
    public static func targetShare(value: Double, target: Double) -> Double? {
        guard target > 0, value.isFinite, target.isFinite else { return nil }
        return finite(value / target * 100)
    }

    /// By how many percentage points one growth differs from another: 7 % after −8.5 % is 15.5 more. It is a difference
    /// of percentages and itself no percentage.
    public static func pointsGained(from before: Double, to now: Double) -> Double? {
        finite(now - before)
    }

    /// By how many percentage points the published growth lies above the one that the values give. Published growth is
    /// data: it is at comparable prices, over a revised base or over another set of enterprises, and is never replaced.
    public static func growthGap(published: Double, value: Double, base: Double) -> Double? {
        growth(of: value, over: base).flatMap { finite(published - $0) }
    }

    /// How much of the whole's increase comes from a part, in % (贡献率). Nil where the whole did not change: then no share
    /// of its increase means anything. Where the whole fell, a part that fell has contributed to that.
    public static func contribution(part: (now: Double, before: Double), whole: (now: Double, before: Double))
        -> Double?
    {
        let increase = whole.now - whole.before
        guard increase != 0 else { return nil }
        return finite((part.now - part.before) / increase * 100)
    }

    /// How many percentage points of the whole's growth come from a part (拉动百分点). Nil for a whole whose base is zero or
    /// below, from which growth means nothing.
    public static func pull(part: (now: Double, before: Double), wholeBefore: Double) -> Double? {
        guard wholeBefore > 0 else { return nil }
        return finite((part.now - part.before) / wholeBefore * 100)
    }

    private static func finite(_ number: Double) -> Double? {
        number.isFinite ? number : nil
    }
}
