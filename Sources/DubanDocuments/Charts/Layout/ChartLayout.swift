import DubanModel

/// Lays a chart out for a width.
struct ChartLayout {
    let data: ChartData
    let width: Double
    var furniture: Furniture { data.formatter.furniture }

    /// The distance from one row's bar to the next.
    static let rowHeight = 26.0
    /// The height of a bar.
    static let barHeight = 16.0

    init(_ data: ChartData, width: Double) {
        self.data = data
        self.width = width
    }

    /// The drawing; nil where there is nothing to draw.
    func drawing() -> ChartDrawing? {
        guard !data.series.isEmpty, !data.labels.isEmpty,
            data.series.contains(where: { $0.values.contains { $0 != nil } })
        else { return nil }
        return switch data.chart.kind {
        case .bar: bars()
        case .stacked: stackedBars()
        case .progress: progress()
        case .line: lines()
        case .heatMap: heatMap()
        case .gantt: gantt()
        case .countdown: countdown()
        }
    }

    /// The texts of values, none of which takes more than a third of the width, and the room that they need.
    func values(_ series: ChartData.Series) -> (texts: [String], width: Double) {
        let texts = series.texts.map { ChartDrawing.shortened($0, to: width * 0.32) }
        return (texts, (texts.map(ChartDrawing.width).max() ?? 0) + 8)
    }

    /// Where labels end and bars start: labels that take more than a third of the width stand above their bars.
    var labelColumn: (width: Double, isAbove: Bool) {
        let widest = data.labels.map(ChartDrawing.width).max() ?? 0
        if widest > width * 0.36 { return (0, true) }
        return (widest > 0 ? widest + 10 : 0, false)
    }

    /// Draws the name of a row, and says where its bar goes.
    func label(_ row: Int, y: Double, in drawing: inout ChartDrawing) -> (y: Double, next: Double) {
        let (labelWidth, isAbove) = labelColumn
        if isAbove {
            drawing.text(ChartDrawing.shortened(data.labels[row], to: width), x: 0, y: y + 13)
            return (y + 18, y + 18 + ChartLayout.rowHeight)
        }
        drawing.text(data.labels[row], x: labelWidth - 10, y: y + 13, .end)
        return (y, y + ChartLayout.rowHeight)
    }
}
