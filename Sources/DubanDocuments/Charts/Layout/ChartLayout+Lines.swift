extension ChartLayout {
    /// A line for each column over the rows, with what should be reached and where time stands as dashed lines.
    func lines() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        let drawn = lineSeries
        drawing.legend(drawn.map { ($0.series.name, $0.tone, $0.form, $0.isDashed) })
        let top = drawing.height + 8
        let bottom = top + (width < 500 ? 170 : 230)
        let withZero = data.allValues.allSatisfy { $0 >= 0 } && spread < 0.7
        let preliminary = ChartScale(data.allValues, withZero: withZero, start: bottom, end: top)
        let ticks = preliminary.ticks(4)
        let scale = ChartScale(data.allValues + ticks, withZero: withZero, start: bottom, end: top)
        let texts = ticks.map { ChartDrawing.shortened(axisText($0), to: width * 0.3) }
        let left = (texts.map(ChartDrawing.width).max() ?? 0) + 8
        for (tick, text) in zip(ticks, texts) {
            let y = scale.place(tick)
            drawing.line(x1: left, y1: y, x2: width, y2: y, .line)
            drawing.text(text, x: left - 6, y: y + 4, .end, .quiet)
        }
        let places = places(from: left, to: width)
        for (series, tone, form, isDashed) in drawn {
            draw(series, tone, form: form, isDashed: isDashed, at: places, on: scale, in: &drawing)
        }
        drawLabels(at: places, y: bottom + 18, from: left, in: &drawing)
        drawing.height = bottom + 26
        return drawing
    }

    private var lineSeries: [(series: ChartData.Series, tone: ChartTone, form: Int?, isDashed: Bool)] {
        var drawn = data.series.enumerated().map {
            (series: $1, tone: ChartTone.series($0), form: $0 as Int?, isDashed: false)
        }
        if let target = data.target { drawn.append((target, .target, 0, true)) }
        if let pace = data.pace { drawn.append((pace, .late, 0, true)) }
        return drawn
    }

    /// The lowest value as a share of the highest.
    private var spread: Double {
        guard let low = data.allValues.min(), let high = data.allValues.max(), high > 0 else { return 0 }
        return low / high
    }

    private func axisText(_ value: Double) -> String {
        guard let column = data.series.first?.column else { return "" }
        var format = column.format
        format.decimals = nil
        let rounded = (value * 1e9).rounded() / 1e9
        return data.formatter.text(.number(rounded), kind: column.kind == .percent ? .percent : .number, format: format)
    }

    private func places(from left: Double, to right: Double) -> [Double] {
        let count = data.labels.count
        let step = (right - left - 24) / Double(max(1, count - 1))
        return data.labels.indices.map { count == 1 ? (left + right) / 2 : left + 12 + step * Double($0) }
    }

    private func draw(
        _ series: ChartData.Series,
        _ tone: ChartTone,
        form: Int?,
        isDashed: Bool,
        at places: [Double],
        on scale: ChartScale,
        in drawing: inout ChartDrawing
    ) {
        // A missing value leaves a gap: a line across it would claim to know.
        var run: [(x: Double, y: Double)] = []
        func end(_ drawing: inout ChartDrawing) {
            if run.count > 1 { drawing.shapes.append(.path(run, tone, isDashed: isDashed)) }
            run = []
        }
        for (place, value) in zip(places, series.values) {
            guard let value else {
                end(&drawing)
                continue
            }
            run.append((place, scale.place(value)))
        }
        end(&drawing)
        guard !isDashed else { return }
        let marks = zip(places, series.values).compactMap { place, value in value.map { (place, scale.place($0)) } }
        for (x, y) in marks where marks.count <= 40 { drawing.shapes.append(.mark(x: x, y: y, tone, form: form ?? 0)) }
        guard let last = marks.last, let text = series.texts.last(where: { $0 != Furniture.missing }) else { return }
        drawing.text(
            ChartDrawing.shortened(text, to: width * 0.5),
            x: min(last.0, width - 2),
            y: last.1 - 9,
            .end,
            tone == .series(1) ? .ink : tone,
            isBold: true
        )
    }

    /// Draws as many names of rows as have room beside each other, the last one always.
    private func drawLabels(at places: [Double], y: Double, from left: Double, in drawing: inout ChartDrawing) {
        var free = width + 1
        for (place, label) in zip(places, data.labels).reversed() {
            let half = ChartDrawing.width(of: label) / 2
            let center = min(max(place, left + half), width - half)
            guard center + half < free else { continue }
            drawing.text(label, x: center, y: y, .middle, .quiet)
            free = center - half - 10
        }
    }
}
