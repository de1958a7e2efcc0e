extension ChartLayout {
    /// A field for each row and column, see ``HeatScale`` for the colours.
    func heatMap() -> ChartDrawing {
        let labelWidth = (data.labels.map(ChartDrawing.width).max() ?? 0) + 10
        let start = min(labelWidth, width * 0.4)
        let needed = data.series.map { series in
            let words = series.name.split(separator: " ").map { min(ChartDrawing.width(of: String($0)) + 6, 58) }
            return min(max(40, words.max() ?? 0, (series.texts.map(ChartDrawing.width).max() ?? 0) + 10), 160)
        }
        let room = (width - start) / Double(max(1, data.series.count))
        let cell = max(room, needed.max() ?? room)
        // Wider than the page, it moves sideways.
        var drawing = ChartDrawing(width: max(width, start + cell * Double(data.series.count)))
        let headings = data.series.map { lines(of: $0.name, width: cell - 6) }
        let headHeight = Double(headings.map(\.count).max() ?? 1) * 16 + 4
        for (column, lines) in headings.enumerated() {
            for (number, line) in lines.enumerated() {
                let y = headHeight - 8 - Double(lines.count - 1 - number) * 16
                drawing.text(line, x: start + cell * (Double(column) + 0.5), y: y, .middle, .quiet)
            }
        }
        let scales = HeatScale.scales(of: data)
        for (column, series) in data.series.enumerated() {
            let steps = scales[column]
            for row in data.labels.indices {
                let (x, y) = (start + cell * Double(column), headHeight + 28 * Double(row))
                let step = series.values[row].map(steps.step)
                drawing.bar(x: x + 1, y: y, width: cell - 2, height: 26, step.map { .heat($0) } ?? .track)
                let tone: ChartTone = step.map { .onHeat($0) } ?? .quiet
                drawing.text(
                    ChartDrawing.shortened(series.texts[row], to: cell),
                    x: x + cell / 2,
                    y: y + 18,
                    .middle,
                    tone
                )
            }
        }
        for (row, label) in data.labels.enumerated() {
            let text = ChartDrawing.shortened(label, to: start - 10)
            drawing.text(text, x: start - 10, y: headHeight + 28 * Double(row) + 18, .end)
        }
        drawing.height = headHeight + 28 * Double(data.labels.count) + 2
        return drawing
    }

    /// A heading in at most four lines, broken between words where they have room.
    private func lines(of text: String, width: Double) -> [String] {
        let words = text.split(separator: " ").map(String.init)
        let longest = words.map(ChartDrawing.width).max() ?? 0
        guard words.count > 1, longest <= width else { return brokenAnywhere(text, width: width) }
        var lines: [String] = []
        for word in words {
            if let last = lines.last, ChartDrawing.width(of: "\(last) \(word)") <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(word)
            }
        }
        return lines.count <= 4 ? lines : brokenAnywhere(text, width: width)
    }

    /// A heading in at most three lines, as Chinese is written, and words that have no room.
    private func brokenAnywhere(_ text: String, width: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for character in text {
            if !line.isEmpty, ChartDrawing.width(of: line + String(character)) > width {
                lines.append(line)
                line = ""
            }
            line.append(character)
        }
        lines.append(line)
        if lines.count <= 3 { return lines }
        return Array(lines.prefix(2)) + [ChartDrawing.shortened(lines.dropFirst(2).joined(), to: width)]
    }
}
