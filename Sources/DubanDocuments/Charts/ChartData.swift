import DubanModel

/// The values of a chart as numbers, with the texts that people read.
struct ChartData {
    /// A column that is drawn.
    struct Series {
        var name: String
        var column: Table.Column
        var values: [Double?]
        var texts: [String]

        /// Whether it counts things: whole numbers, none below zero.
        var isCount: Bool { column.kind == .integer && values.allSatisfy { $0 ?? 0 >= 0 } }
    }

    let chart: Chart
    let formatter: CellFormatter
    /// The day from which a reader looks.
    let today: CivilDate?
    /// The names of the rows.
    let labels: [String]
    /// The columns that are drawn.
    let series: [Series]
    /// What should be reached.
    let target: Series?
    /// Where the values should stand by now.
    let pace: Series?
    /// The first and last days of the plan.
    let plan: [Series]

    init(_ chart: Chart, formatter: CellFormatter, today: CivilDate?) {
        self.chart = chart
        self.formatter = formatter
        self.today = today
        let table = chart.table
        let rows = table.rows.map { formatter.cells($0.cells, of: table) }
        let texts = table.rows.map { formatter.texts($0.cells, of: table) }
        func position(_ key: String?) -> Int? { key.flatMap { key in table.columns.firstIndex { $0.key == key } } }
        func series(_ key: String?) -> Series? {
            position(key).map { place in
                let column = table.columns[place]
                return Series(
                    name: formatter.heading(of: column),
                    column: column,
                    values: rows.map { ChartData.number($0[place], unit: column.format.moneyUnit) },
                    texts: texts.map { PlainText.line($0[place]) }
                )
            }
        }
        labels = position(chart.label).map { place in texts.map { PlainText.line($0[place]) } } ?? texts.map { _ in "" }
        self.series = chart.values.compactMap(series)
        target = series(chart.target)
        pace = series(chart.pace)
        plan = chart.plan.compactMap(series)
    }

    /// Every value that is drawn on the axis of values.
    var allValues: [Double] {
        (series + [target, pace].compactMap(\.self)).flatMap { $0.values.compactMap(\.self) }
    }

    /// The value of a cell as a number; of a date the number of its day.
    private static func number(_ cell: Cell, unit: MoneyUnit) -> Double? {
        switch cell {
        case .integer(let integer): Double(integer)
        case .number(let number), .percent(let number), .points(let number): number.isFinite ? number : nil
        case .money(let money): money.approximate(in: unit)
        case .rank(let place, _): Double(place)
        case .date(let moment): Double(moment.date.dayNumber)
        case .empty, .text, .light, .boolean, .trend: nil
        }
    }
}
