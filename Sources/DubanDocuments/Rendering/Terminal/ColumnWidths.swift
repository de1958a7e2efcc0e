/// Shares the columns of a terminal among the columns of a table.
enum ColumnWidths {
    /// What a table column asks for.
    struct Demand {
        /// Below this, figures or words would break.
        var floor: Int
        /// At this, no value is wrapped.
        var values: Int
        /// At this, the heading takes two lines at most.
        var comfortable: Int
        /// At this, nothing is wrapped.
        var natural: Int

        /// The demand of a column from its heading and the texts of its cells.
        init(heading: String, cells: [TerminalCell]) {
            let headingWidth = TextWrapper.naturalWidth(heading)
            let headingWord = min(TextWrapper.widestPiece(heading), Demand.longestHeadingWord)
            let headingFloor = max(headingWord, min(headingWidth, Demand.narrowestHeading))
            floor = max(cells.map(\.narrowestWidth).max() ?? 0, headingFloor, Demand.leastWidth)
            values = max(floor, cells.map { TextWrapper.naturalWidth($0.text) }.max() ?? 0)
            comfortable = max(values, (headingWidth + 1) / 2)
            natural = max(comfortable, headingWidth)
        }

        /// Longer words of a heading may be broken: they should not push figures out of the table.
        private static let longestHeadingWord = 12
        /// Two Chinese characters: a heading of one a line would be read from top to bottom.
        private static let narrowestHeading = 4
        /// A Chinese character has to fit.
        private static let leastWidth = 2
    }

    /// The widths of the columns, in all at most `available`; nil when not even the least that they need is there.
    ///
    /// What is left above the floors goes first to the values, then to the headings, a column at a time to where the
    /// text is the most times as long as its column is wide: that lowers the highest cells, and so the rows.
    static func share(_ available: Int, among demands: [Demand]) -> [Int]? {
        var widths = demands.map(\.floor)
        var left = available - widths.reduce(0, +)
        guard left >= 0 else { return nil }
        for goal in [\Demand.values, \Demand.comfortable, \Demand.natural] {
            let goals = demands.map { $0[keyPath: goal] }
            while left > 0, let tightest = tightest(of: widths, toward: goals) {
                widths[tightest] += 1
                left -= 1
            }
        }
        return widths
    }

    private static func tightest(of widths: [Int], toward goals: [Int]) -> Int? {
        func lines(_ column: Int) -> Double { Double(goals[column]) / Double(widths[column]) }
        return widths.indices.filter { widths[$0] < goals[$0] }.max { lines($0) < lines($1) }
    }
}
