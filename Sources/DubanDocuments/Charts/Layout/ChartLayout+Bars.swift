extension ChartLayout {
    /// A bar for each row, to the right of zero or, below zero, to its left, with its value at its end.
    func bars() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        guard let series = data.series.first else { return drawing }
        let (texts, valueWidth) = values(series)
        let hasNegative = series.values.contains { $0 ?? 0 < 0 }
        let start = labelColumn.width + (hasNegative ? valueWidth : 0)
        let scale = ChartScale(data.allValues, withZero: true, start: start, end: width - valueWidth)
        let zero = scale.place(0)
        var y = 0.0
        for row in data.labels.indices {
            let (top, next) = label(row, y: y, in: &drawing)
            if let value = series.values[row] {
                let end = scale.place(value)
                drawing.bar(
                    x: min(zero, end),
                    y: top,
                    width: abs(end - zero),
                    height: ChartLayout.barHeight,
                    .series(0)
                )
                let isLeft = value < 0
                // Where marks stand on the bars, the values stand clear of them at the edge.
                if data.target != nil || data.pace != nil {
                    drawing.text(texts[row], x: width, y: top + 13, .end)
                } else {
                    drawing.text(texts[row], x: end + (isLeft ? -6 : 6), y: top + 13, isLeft ? .end : .start)
                }
            } else {
                drawing.text(Furniture.missing, x: zero + 6, y: top + 13, .start, .quiet)
            }
            if let target = data.target?.values[row] { mark(target, scale, top, .target, in: &drawing) }
            if let pace = data.pace?.values[row] { mark(pace, scale, top, .late, in: &drawing) }
            y = next
        }
        drawing.height = y
        drawing.line(x1: zero, y1: 0, x2: zero, y2: y - 4, .line)
        drawing.legend(marksLegend)
        return drawing
    }

    /// A bar for each row, made of the columns' values one after the other.
    func stackedBars() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        let totals = data.labels.indices.map { row in
            data.series.reduce(0) { $0 + max(0, $1.values[row] ?? 0) }
        }
        let scale = ChartScale(totals, withZero: true, start: labelColumn.width, end: width - 4)
        drawing.legend(data.series.enumerated().map { ($1.name, .series($0), nil, false) })
        var y = drawing.height + 4
        for row in data.labels.indices {
            let (top, next) = label(row, y: y, in: &drawing)
            var sum = 0.0
            for (number, series) in data.series.enumerated() {
                guard let value = series.values[row], value > 0 else { continue }
                let (start, end) = (scale.place(sum), scale.place(sum + value))
                // The gap tells neighbours apart without their colours.
                drawing.bar(x: start, y: top, width: end - start - 1.5, height: ChartLayout.barHeight, .series(number))
                if end - start > ChartDrawing.width(of: series.texts[row]) + 6 {
                    drawing.text(series.texts[row], x: (start + end) / 2, y: top + 13, .middle, .onSeries(number))
                }
                sum += value
            }
            y = next
        }
        drawing.height = y
        return drawing
    }

    /// A bar for each row on a track of 100 %, with a mark where time stands.
    func progress() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        guard let series = data.series.first else { return drawing }
        let (texts, valueWidth) = values(series)
        let scale = ChartScale([0, 100], withZero: true, start: labelColumn.width, end: width - valueWidth)
        var y = 0.0
        for row in data.labels.indices {
            let (top, next) = label(row, y: y, in: &drawing)
            drawing.bar(x: scale.start, y: top, width: scale.end - scale.start, height: ChartLayout.barHeight, .track)
            let value = series.values[row]
            let isLate = data.pace?.values[row].map { (value ?? 0) < $0 } ?? false
            let end = scale.place(min(max(value ?? 0, 0), 100))
            drawing.bar(
                x: scale.start,
                y: top,
                width: end - scale.start,
                height: ChartLayout.barHeight,
                isLate ? .late : .series(0)
            )
            drawing.text(texts[row], x: scale.end + 6, y: top + 13)
            if let target = data.target?.values[row] {
                mark(min(max(target, 0), 100), scale, top, .target, in: &drawing)
            }
            if let pace = data.pace?.values[row] { mark(min(max(pace, 0), 100), scale, top, .target, in: &drawing) }
            y = next
        }
        drawing.height = y
        drawing.legend(progressLegend)
        return drawing
    }

    private func mark(
        _ value: Double,
        _ scale: ChartScale,
        _ top: Double,
        _ tone: ChartTone,
        in drawing: inout ChartDrawing
    ) {
        let x = scale.place(value)
        drawing.bar(x: x - 1, y: top - 3, width: 2.5, height: ChartLayout.barHeight + 6, tone)
    }

    private var marksLegend: [(text: String, tone: ChartTone, form: Int?, isDashed: Bool)] {
        [data.target.map { ($0.name, .target, nil, false) }, data.pace.map { ($0.name, .late, nil, false) }]
            .compactMap(\.self)
    }

    private var progressLegend: [(text: String, tone: ChartTone, form: Int?, isDashed: Bool)] {
        guard let pace = data.pace, let series = data.series.first else { return marksLegend }
        return [
            (series.name, .series(0), nil, false), (furniture.behind, .late, nil, false),
            (pace.name, .target, nil, false),
        ]
    }
}
