/// Values over time as a row of blocks: ▁▃▅▇.
enum TrendText {
    private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// The row of blocks; a dash where there is no value at all, a space where one is missing.
    static func text(_ values: [Double?]) -> String {
        let known = values.compactMap(\.self).filter(\.isFinite)
        guard let low = known.min(), let high = known.max() else { return Furniture.missing }
        return String(
            values.map { value -> Character in
                guard let value, value.isFinite else { return " " }
                let share = high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0.5
                return blocks[min(max(Int((share * 7).rounded()), 0), 7)]
            }
        )
    }
}
