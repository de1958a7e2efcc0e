import DubanModel
import SheetWire

/// A chart as a spreadsheet program draws it from a table, which for some kinds gets a column more.
struct SpreadsheetChart {
    /// The table.
    let table: Table
    private let chart: Chart
    private let furniture: Furniture

    private static let daysKey = "\u{0}days"

    init(_ chart: Chart, furniture: Furniture, today: CivilDate?) {
        self.chart = chart
        self.furniture = furniture
        let source = chart.captionedTable
        var table = source
        switch chart.kind {
        case .gantt where chart.values.count == 2:
            SpreadsheetChart.add(furniture.days, to: &table) { row in
                SpreadsheetChart.day(chart.values[0], row, source).flatMap { start in
                    SpreadsheetChart.day(chart.values[1], row, source).map { Int64($0.days(since: start)) }
                }
            }
        case .countdown:
            SpreadsheetChart.add(furniture.daysToGo, to: &table) { row in
                guard let today, let key = chart.values.first else { return nil }
                return SpreadsheetChart.day(key, row, source).map { Int64($0.days(since: today)) }
            }
        default: break
        }
        self.table = table
    }

    private static func add(_ title: String, to table: inout Table, _ value: (Table.Row) -> Int64?) {
        let count = table.columns.count
        let values = table.rows.map { value($0).map(Cell.integer) ?? .empty }
        table.columns.append(Table.Column(key: daysKey, title: title, kind: .integer))
        for (place, value) in values.enumerated() {
            let cells = table.rows[place].cells.prefix(count)
            table.rows[place].cells = cells + Array(repeating: .empty, count: count - cells.count) + [value]
        }
    }

    private static func day(_ key: String, _ row: Table.Row, _ table: Table) -> CivilDate? {
        guard let place = table.columns.firstIndex(where: { $0.key == key }), row.cells.indices.contains(place),
            case .date(let moment) = row.cells[place]
        else { return nil }
        return moment.date
    }

    /// The colour behind a value of a heat map.
    func tints() -> [Int: [UInt32?]] {
        guard chart.kind == .heatMap else { return [:] }
        let data = ChartData(chart, formatter: CellFormatter(language: furniture.language), today: nil)
        var tints: [Int: [UInt32?]] = [:]
        for ((key, series), scale) in zip(zip(chart.values, data.series), HeatScale.scales(of: data)) {
            guard let place = table.columns.firstIndex(where: { $0.key == key }) else { continue }
            // The darkest steps would hide dark letters.
            tints[place] = series.values.map { $0.map { ChartTone.heat(min(max(scale.step($0), 1), 5)).color } }
        }
        return tints
    }

    /// What is to be drawn; nil for a heat map, which is its table.
    func drawn(rows: ClosedRange<Int>, place: (row: Int, column: Int)) -> SheetChart? {
        guard let label = column(chart.label) else { return nil }
        let kind: SheetChart.Kind
        var lines: [SheetChart.Series]
        switch chart.kind {
        case .heatMap: return nil
        case .bar, .progress:
            kind = .bar
            lines = values
        case .stacked:
            kind = .stackedBar
            lines = values
        case .line:
            kind = .line
            lines = values
        case .gantt:
            kind = .stackedBar
            lines = [series(chart.values.first, nil), series(SpreadsheetChart.daysKey, .series(0))].compactMap(\.self)
        case .countdown:
            kind = .bar
            lines = [series(SpreadsheetChart.daysKey, .series(0))].compactMap(\.self)
        }
        lines += [series(chart.target, .target, isDashed: true), series(chart.pace, .late, isDashed: true)].compactMap(
            \.self
        )
        guard !lines.isEmpty else { return nil }
        let height = kind == .line ? 320 : min(1200, max(200, rows.count * 26 + 120))
        var drawn = SheetChart(
            kind: kind,
            title: PlainText.line(chart.title),
            rows: rows,
            labelColumn: label,
            series: lines,
            place: place,
            height: height
        )
        drawn.description = PlainText.line(chart.description)
        setAxis(of: &drawn)
        return drawn
    }

    private var values: [SheetChart.Series] {
        chart.values.enumerated().compactMap { series($1, .series($0)) }
    }

    private func series(_ key: String?, _ tone: ChartTone?, isDashed: Bool = false) -> SheetChart.Series? {
        guard let key, let place = column(key) else { return nil }
        let formatter = CellFormatter(language: furniture.language)
        return SheetChart.Series(
            name: PlainText.line(formatter.heading(of: table.columns[place])),
            column: place,
            color: tone?.color,
            isDashed: isDashed
        )
    }

    private func column(_ key: String) -> Int? { table.columns.firstIndex { $0.key == key } }

    private func setAxis(of drawn: inout SheetChart) {
        let data = ChartData(chart, formatter: CellFormatter(language: furniture.language), today: nil)
        switch chart.kind {
        case .gantt:
            drawn.numberFormat = "yyyy-mm-dd"
            drawn.minimum = table.rows.compactMap { SpreadsheetChart.day(chart.values[0], $0, table) }.min()
                .flatMap { first in CivilDate(year: 1899, month: 12, day: 30).map { Double(first.days(since: $0)) } }
        case .line: break
        default: drawn.minimum = data.allValues.contains { $0 < 0 } || chart.kind == .countdown ? nil : 0
        }
        if let first = chart.values.first.flatMap(column), table.columns[first].kind == .percent {
            drawn.numberFormat = "0%"
        }
    }
}
