import DubanModel

/// Writes a chart as a figure: drawn for wide and for narrow screens, with its table to be opened below.
struct HTMLChart {
    private let chart: Chart
    private let formatter: CellFormatter
    private let today: CivilDate?
    private let number: Int

    /// The widths for which charts are drawn, in pixels.
    private static let widths = (wide: 760.0, narrow: 328.0)

    init(_ chart: Chart, number: Int, formatter: CellFormatter, today: CivilDate?) {
        self.chart = chart
        self.number = number
        self.formatter = formatter
        self.today = today
    }

    func write(to writer: inout HTMLWriter) {
        let data = ChartData(chart, formatter: formatter, today: today)
        writer.element("figure", ["class": "chart"]) { writer in
            writer.element("figcaption") { writer in
                writer.element("span", ["class": "chart-title"], text: chart.title)
                if let summary = chart.summary, !summary.isEmpty {
                    writer.element("span", ["class": "chart-summary"], text: summary)
                }
            }
            writer.element("div", ["class": "drawn", "tabindex": chart.kind == .heatMap ? "0" : nil]) { writer in
                for (variant, width) in [("wide", HTMLChart.widths.wide), ("narrow", HTMLChart.widths.narrow)] {
                    guard let drawing = ChartLayout(data, width: width).drawing() else { continue }
                    SVGChart(drawing: drawing, isStandalone: false)
                        .write(to: &writer, variant: variant, label: chart.description)
                    writer.newLine()
                }
            }
            writer.element("details") { writer in
                writer.element("summary", text: formatter.furniture.chartData)
                var table = chart.table
                table.caption = chart.title
                HTMLTable(table, number: number, nearestHeading: "title", formatter: formatter).write(to: &writer)
            }
        }
    }

    /// Writes values over time as a small line.
    static func write(trend values: [Double?], text: String, to writer: inout HTMLWriter) {
        let known = values.compactMap(\.self).filter(\.isFinite)
        guard known.count > 1 else {
            writer.text(text)
            return
        }
        var drawing = ChartDrawing(width: 90)
        drawing.height = 22
        let scale = ChartScale(known, withZero: false, start: 19, end: 3)
        let step = 84 / Double(max(1, values.count - 1))
        var run: [(x: Double, y: Double)] = []
        for (place, value) in values.enumerated() {
            if let value, value.isFinite {
                run.append((3 + step * Double(place), scale.place(value)))
            } else {
                if run.count > 1 { drawing.shapes.append(.path(run, .series(0), isDashed: false)) }
                run = []
            }
        }
        if run.count > 1 { drawing.shapes.append(.path(run, .series(0), isDashed: false)) }
        if let last = run.last { drawing.shapes.append(.mark(x: last.x, y: last.y, .late, form: 0)) }
        let label = values.map { $0.map { $0.isFinite ? DecimalRounding.text($0, decimals: nil) : "–" } ?? "–" }
            .joined(separator: ", ")
        SVGChart(drawing: drawing, isStandalone: false).write(to: &writer, variant: "trend", label: label)
    }
}
