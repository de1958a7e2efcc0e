/// Ranks the organizations of one group.
struct Ranking {
    let rules: ScoringRules

    /// The standings with their ranks and distinctions, the best first; those without a rank come last.
    func ranked(_ standings: [Standing]) -> [Standing] {
        let isRanked = { (standing: Standing) in standing.hasTasks || rules.withoutTasks != .unranked }
        var ranked = standings.filter(isRanked).sorted { isBetter($0, $1) ?? ($0.organization < $1.organization) }
        let groups = levels(of: ranked)
        for (number, level) in groups.enumerated() {
            for position in level {
                ranked[position].rank = rules.ties == .dense ? number + 1 : level.lowerBound + 1
                ranked[position].distinction = distinction(
                    better: level.lowerBound,
                    worse: ranked.count - level.upperBound,
                    of: ranked.count
                )
            }
        }
        return ranked + standings.filter { !isRanked($0) }.sorted { $0.organization < $1.organization }
    }

    /// Whether one stands above another; nil where they are level.
    private func isBetter(_ left: Standing, _ right: Standing) -> Bool? {
        if left.score != right.score { return left.score > right.score }
        if rules.ties == .byDone, left.done != right.done { return left.done > right.done }
        return nil
    }

    /// The places that are level with each other, from the best on.
    private func levels(of sorted: [Standing]) -> [Range<Int>] {
        var levels: [Range<Int>] = []
        for position in sorted.indices {
            if let last = levels.last, isBetter(sorted[last.lowerBound], sorted[position]) == nil {
                levels[levels.count - 1] = last.lowerBound..<(position + 1)
            } else {
                levels.append(position..<(position + 1))
            }
        }
        return levels
    }

    /// Of a small group never more than half are the best or the last, and who is level with everyone is neither.
    private func distinction(better: Int, worse: Int, of count: Int) -> Standing.Distinction? {
        let isBest = better < min(rules.top, count / 2)
        let isLast = worse < min(rules.bottom, count / 2)
        if isBest == isLast { return nil }
        return isBest ? .reportsExperience : .saysHowToImprove
    }
}
