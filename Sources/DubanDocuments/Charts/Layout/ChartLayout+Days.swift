import DubanModel

extension ChartLayout {
    /// A bar from the first to the last day of each row, above the bar of its plan; what goes past the plan is late.
    func gantt() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        guard data.series.count >= 2 else { return drawing }
        let (from, to) = (data.series[0].values, data.series[1].values)
        let (planFrom, planTo) = data.plan.count >= 2 ? (data.plan[0].values, data.plan[1].values) : ([], [])
        let days = (from + to + planFrom + planTo).compactMap(\.self)
        let scale = ChartScale(days, withZero: false, start: labelColumn.width, end: width - 6)
        let top = 20.0
        var y = top
        drawing.height = 0
        var rows: [(Int, Double)] = []
        for row in data.labels.indices {
            let (place, next) = label(row, y: y, in: &drawing)
            rows.append((row, place))
            y = next + 4
        }
        drawMonths(scale, top: top, bottom: y, in: &drawing)
        for (row, place) in rows {
            let planned =
                planFrom.indices.contains(row)
                ? planFrom[row].flatMap { start in planTo[row].map { (start, $0) } } : nil
            if let planned { drawPlan(planned, scale, place, in: &drawing) }
            if let start = from[row] {
                drawSpan(start, to[row] ?? start, planned: planned?.1, scale, place, in: &drawing)
            }
        }
        if let today, let number = Optional(Double(today.dayNumber)), number >= scale.low, number <= scale.high {
            let x = scale.place(number)
            drawing.line(x1: x, y1: top - 4, x2: x, y2: y, .ink, isDashed: true)
            drawing.text(furniture.today, x: min(x, width - 20), y: y + 12, .middle)
            y += 16
        }
        drawing.height = y
        drawing.legend(ganttLegend)
        return drawing
    }

    private var today: CivilDate? { data.today }

    private func drawPlan(_ planned: (Double, Double), _ scale: ChartScale, _ y: Double, in drawing: inout ChartDrawing)
    {
        let (start, end) = (scale.place(planned.0), scale.place(planned.1))
        drawing.bar(x: start, y: y + 11, width: max(3, end - start), height: 6, .quiet)
    }

    private func drawSpan(
        _ start: Double,
        _ end: Double,
        planned: Double?,
        _ scale: ChartScale,
        _ y: Double,
        in drawing: inout ChartDrawing
    ) {
        let onTime = min(end, planned.map { max($0, start) } ?? end)
        let (left, middle, right) = (scale.place(start), scale.place(onTime), scale.place(end))
        drawing.bar(x: left, y: y, width: max(3, middle - left), height: 9, .series(0))
        if right > middle { drawing.bar(x: middle, y: y, width: right - middle, height: 9, .late) }
    }

    private var ganttLegend: [(text: String, tone: ChartTone, form: Int?, isDashed: Bool)] {
        data.plan.count < 2
            ? []
            : [
                (furniture.actual, .series(0), nil, false), (furniture.late, .late, nil, false),
                (furniture.plan, .quiet, nil, false),
            ]
    }

    /// A line at the start of each month, or of each so many months.
    private func drawMonths(_ scale: ChartScale, top: Double, bottom: Double, in drawing: inout ChartDrawing) {
        guard let first = CivilDate(dayNumber: Int(scale.low)), let last = CivilDate(dayNumber: Int(scale.high)),
            var month = CivilDate(year: first.year, month: first.month, day: 1)
        else { return }
        let count = (last.year - first.year) * 12 + last.month - first.month + 1
        let room = max(1, Int((scale.end - scale.start) / 62))
        let step = [1, 2, 3, 6, 12, 24, 60, 120, 1200].first { (count + $0 - 1) / $0 <= room } ?? 12_000
        while month <= last {
            if month >= first {
                let x = scale.place(Double(month.dayNumber))
                drawing.line(x1: x, y1: top - 4, x2: x, y2: bottom, .line)
                let text = LocalizedText(
                    "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)",
                    zh: count > 12 ? "\(month.year)年\(month.month)月" : "\(month.month)月"
                )(furniture.language)
                drawing.text(text, x: min(x, width - ChartDrawing.width(of: text)), y: 10, .start, .quiet)
            }
            let next = month.adding(months: step)
            guard next > month else { return }
            month = next
        }
    }

    /// The days left to each row's day, as a bar and in words.
    func countdown() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        guard let series = data.series.first, let today else { return drawing }
        let left = series.values.map { $0.map { Int($0) - today.dayNumber } }
        let texts = left.map { $0.map(furniture.daysLeft) ?? Furniture.missing }
        let textWidth = (texts.map(ChartDrawing.width).max() ?? 0) + 10
        let values = left.compactMap { $0.map { Double(max(0, $0)) } }
        let scale = ChartScale(values, withZero: true, start: labelColumn.width, end: width - textWidth)
        var y = 0.0
        for row in data.labels.indices {
            let (top, next) = label(row, y: y, in: &drawing)
            let days = left[row] ?? 0
            let end = scale.place(Double(max(0, days)))
            drawing.bar(
                x: scale.start,
                y: top,
                width: max(2, end - scale.start),
                height: ChartLayout.barHeight,
                days < 0 ? .late : .series(0)
            )
            drawing.text(texts[row], x: end + 8, y: top + 13, .start, days < 0 ? .late : .ink, isBold: true)
            y = next
        }
        drawing.height = y
        return drawing
    }
}
