import DubanModel

/// Draws a chart with the blocks that terminals have, a line for each row.
struct BlockChart {
    /// A run of characters in one tone.
    typealias Run = (text: String, tone: ChartTone)

    private let data: ChartData
    private let width: Int
    private var furniture: Furniture { data.formatter.furniture }

    /// How many lines the values of a line chart take.
    private static let lineHeight = 6
    /// The signs of columns, told apart without colours.
    private static let fills: [Character] = ["█", "▒", "▓", "░", "▚", "▞"]

    init(_ chart: Chart, formatter: CellFormatter, today: CivilDate?, width: Int) {
        data = ChartData(chart, formatter: formatter, today: today)
        self.width = max(width, 20)
    }

    /// The lines; none where there is nothing to draw.
    func lines() -> [[Run]] {
        guard !data.series.isEmpty, !data.labels.isEmpty else { return [] }
        return drawn().map(clipped)
    }

    private func drawn() -> [[Run]] {
        switch data.chart.kind {
        case .bar: bars()
        case .stacked: stacked()
        case .progress: progress()
        case .line: series()
        case .heatMap: heatMap()
        case .gantt: gantt()
        case .countdown: countdown()
        }
    }

    /// A line without what the terminal has no room for.
    private func clipped(_ line: [Run]) -> [Run] {
        var used = 0
        return line.map { run in
            let room = max(0, width - used)
            let size = DisplayWidth.of(run.text)
            used += size
            guard size > room else { return run }
            return (room == 0 ? "" : BlockChart.fitted(run.text, to: room), run.tone)
        }
    }

    private var labelWidth: Int { min(data.labels.map(DisplayWidth.of).max() ?? 0, width * 2 / 5) }

    private func label(_ row: Int) -> Run { (BlockChart.fitted(data.labels[row], to: labelWidth) + " ", .ink) }

    private func bars() -> [[Run]] {
        guard let series = data.series.first else { return [] }
        let texts = series.texts.map { BlockChart.shortened($0, to: width / 3) }
        let textWidth = texts.map(DisplayWidth.of).max() ?? 0
        let room = max(4, width - labelWidth - textWidth - 3)
        let values = series.values.compactMap(\.self)
        let scale = ChartScale(values, withZero: true, start: 0, end: Double(room))
        return data.labels.indices.map { row in
            guard let value = series.values[row] else { return [label(row), (Furniture.missing, .quiet)] }
            let (from, to) = (min(scale.place(0), scale.place(value)), max(scale.place(0), scale.place(value)))
            let space = String(repeating: " ", count: Int(from.rounded()))
            return [label(row), (space, .ink), (BlockChart.bar(to - from), .series(0)), (" " + texts[row], .ink)]
        }
    }

    private func stacked() -> [[Run]] {
        let totals = data.labels.indices.map { row in data.series.reduce(0) { $0 + max(0, $1.values[row] ?? 0) } }
        let values = data.labels.indices.map { row in
            BlockChart.shortened(data.series.map { $0.texts[row] }.joined(separator: " / "), to: width / 3)
        }
        let valueWidth = values.map(DisplayWidth.of).max() ?? 0
        let room = Double(max(4, width - labelWidth - valueWidth - 3))
        let scale = ChartScale(totals, withZero: true, start: 0, end: room)
        var lines = legend(data.series.enumerated().map { ($1.name, BlockChart.fill($0), .series($0)) })
        for row in data.labels.indices {
            var runs = [label(row)]
            var sum = 0.0
            for (number, series) in data.series.enumerated() {
                let start = Int(scale.place(sum).rounded())
                sum += max(0, series.values[row] ?? 0)
                let count = Int(scale.place(sum).rounded()) - start
                runs.append((String(repeating: BlockChart.fill(number), count: max(0, count)), .series(number)))
            }
            runs.append((" " + values[row], .quiet))
            lines.append(runs)
        }
        return lines
    }

    private func progress() -> [[Run]] {
        guard let series = data.series.first else { return [] }
        let texts = series.texts.map { BlockChart.shortened($0, to: width / 3) }
        let textWidth = texts.map(DisplayWidth.of).max() ?? 0
        let room = min(50, max(6, width - labelWidth - textWidth - 5))
        var lines = data.pace.map { legend([($0.name, "│", .target)]) } ?? []
        for row in data.labels.indices {
            let value = min(max(series.values[row] ?? 0, 0), 100)
            let done = Int((value / 100 * Double(room)).rounded())
            var cells = Array(String(repeating: "█", count: done) + String(repeating: "░", count: room - done))
            let pace = data.pace?.values[row]
            if let pace {
                let place = Int((min(max(pace, 0), 100) / 100 * Double(room - 1)).rounded())
                cells[min(max(place, 0), room - 1)] = "│"
            }
            let isLate = pace.map { value < $0 } ?? false
            lines.append([label(row), (String(cells), isLate ? .late : .series(0)), (" " + texts[row], .ink)])
        }
        return lines
    }

    private func series() -> [[Run]] {
        var lines: [[Run]] = []
        for (number, series) in data.series.enumerated() {
            let known = zip(data.labels, series.values).compactMap { label, value in value.map { (label, $0) } }
            guard !known.isEmpty else { continue }
            lines.append([(BlockChart.shortened(series.name, to: width), .series(number))])
            lines += columns(series, number: number)
        }
        for reference in [data.target, data.pace].compactMap(\.self) {
            guard let last = reference.texts.last(where: { $0 != Furniture.missing }) else { continue }
            lines.append([(BlockChart.shortened("\(reference.name): \(last)", to: width), .quiet)])
        }
        return lines
    }

    /// The values of a column as upright bars of eighths of a line.
    private func columns(_ series: ChartData.Series, number: Int) -> [[Run]] {
        let column = max(1, min(4, (width - 14) / max(1, series.values.count)))
        let shown = series.values.suffix(max(1, (width - 14) / column))
        let known = shown.compactMap(\.self)
        let withZero = known.allSatisfy { $0 >= 0 } && (known.min() ?? 0) < (known.max() ?? 0) * 0.7
        let eighths = Double(BlockChart.lineHeight * 8)
        let scale = ChartScale(known, withZero: withZero, start: withZero ? 0 : 4, end: eighths)
        let heights = shown.map { $0.map { Int(scale.place($0).rounded()) } ?? 0 }
        let parts: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let gap = column > 1 ? " " : ""
        var lines: [[Run]] = []
        for line in (0..<BlockChart.lineHeight).reversed() {
            let text = heights.map { height -> String in
                let part = parts[min(max(height - line * 8, 0), 8)]
                return String(repeating: part, count: column - gap.count) + gap
            }.joined()
            lines.append([("  ", .ink), (text, .series(number))])
        }
        let places = series.values.indices.suffix(shown.count).filter { series.values[$0] != nil }
        if let first = places.first, let last = places.last {
            let start = "\(data.labels[first]): \(series.texts[first])"
            let text = "\(start) … \(data.labels[last]): \(series.texts[last])"
            lines.append([("  " + BlockChart.shortened(text, to: width - 2), .quiet)])
        }
        return lines
    }

    private func heatMap() -> [[Run]] {
        let shades: [String] = ["·", "░", "░", "▒", "▒", "▓", "█"]
        let scales = HeatScale.scales(of: data)
        // Where the columns have no room beside each other, the table has to do.
        let room = (width - labelWidth - 1) / data.series.count - 1
        guard room >= 6 else { return [] }
        let widths = data.series.map { series in
            min(
                room,
                max(min(DisplayWidth.of(series.name), 14), min((series.texts.map(DisplayWidth.of).max() ?? 0) + 2, 14))
            )
        }
        var head: [Run] = [(String(repeating: " ", count: labelWidth + 1), .ink)]
        for (series, width) in zip(data.series, widths) {
            head.append((BlockChart.fitted(series.name, to: width) + " ", .quiet))
        }
        return [head]
            + data.labels.indices.map { row in
                var runs = [label(row)]
                for (column, series) in data.series.enumerated() {
                    let step = series.values[row].map(scales[column].step)
                    let text = "\(step.map { shades[$0] } ?? " ") \(series.texts[row])"
                    runs.append((BlockChart.fitted(text, to: widths[column]) + " ", step.map { .heat($0) } ?? .quiet))
                }
                return runs
            }
    }

    private func gantt() -> [[Run]] {
        guard data.series.count >= 2 else { return [] }
        let (from, to) = (data.series[0].values, data.series[1].values)
        let plan = data.plan.count >= 2 ? (data.plan[0].values, data.plan[1].values) : nil
        let days = (from + to + (plan?.0 ?? []) + (plan?.1 ?? [])).compactMap(\.self)
        let room = max(10, width - labelWidth - 2)
        let scale = ChartScale(days, withZero: false, start: 0, end: Double(room - 1))
        func place(_ day: Double) -> Int { min(max(Int(scale.place(day).rounded()), 0), room - 1) }
        var entries: [(String, Character, ChartTone)] = [(furniture.actual, "█", .series(0))]
        if plan != nil { entries = [(furniture.plan, "─", .quiet)] + entries + [(furniture.late, "▓", .late)] }
        if data.today != nil { entries.append((furniture.today, "│", .ink)) }
        var lines = legend(entries)
        for row in data.labels.indices {
            var cells = [Character](repeating: " ", count: room)
            let planned = plan.flatMap { plan in plan.0[row].flatMap { start in plan.1[row].map { (start, $0) } } }
            if let planned {
                for cell in place(planned.0)...max(place(planned.0), place(planned.1)) { cells[cell] = "─" }
            }
            if let start = from[row] {
                let end = max(start, to[row] ?? start)
                for cell in place(start)...place(end) {
                    cells[cell] = planned.map { cell > place($0.1) } ?? false ? "▓" : "█"
                }
            }
            if let today = data.today.map({ Double($0.dayNumber) }), today >= scale.low, today <= scale.high {
                cells[place(today)] = "│"
            }
            lines.append([label(row), (String(cells), .series(0))])
        }
        if let first = CivilDate(dayNumber: Int(scale.low)), let last = CivilDate(dayNumber: Int(scale.high)) {
            let ends = "\(furniture.date(first)) … \(furniture.date(last))"
            let space = String(repeating: " ", count: max(0, min(labelWidth + 1, width - DisplayWidth.of(ends))))
            lines.append([(space + BlockChart.shortened(ends, to: width), .quiet)])
        }
        return lines
    }

    private func countdown() -> [[Run]] {
        guard let series = data.series.first, let today = data.today else { return [] }
        let left = series.values.map { $0.map { Int($0) - today.dayNumber } }
        let textWidth = left.map { DisplayWidth.of($0.map(furniture.daysLeft) ?? Furniture.missing) }.max() ?? 0
        let room = Double(max(2, width - labelWidth - textWidth - 3))
        let scale = ChartScale(left.compactMap { $0.map { Double(max(0, $0)) } }, withZero: true, start: 0, end: room)
        return data.labels.indices.map { row in
            guard let days = left[row] else { return [label(row), (Furniture.missing, .quiet)] }
            let bar = BlockChart.bar(scale.place(Double(max(0, days))))
            let tone: ChartTone = days < 0 ? .late : .series(0)
            return [label(row), (bar, tone), (" " + furniture.daysLeft(days), days < 0 ? .late : .ink)]
        }
    }

    private func legend(_ entries: [(String, Character, ChartTone)]) -> [[Run]] {
        guard !entries.isEmpty else { return [] }
        var lines: [[Run]] = [[]]
        var used = 0
        for (text, sign, tone) in entries {
            let size = DisplayWidth.of(text) + 4
            if used > 0, used + size > width {
                lines.append([])
                used = 0
            }
            lines[lines.count - 1] += [
                ("\(sign) ", tone), ("\(BlockChart.fitted(text, to: min(DisplayWidth.of(text), width - 4)))  ", .quiet),
            ]
            used += size
        }
        return lines
    }

    /// A bar of a length, to an eighth of a character.
    private static func bar(_ length: Double) -> String {
        let eighths = Int((max(0, length) * 8).rounded())
        let parts: [String] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }

    private static func fill(_ number: Int) -> Character { fills[number % fills.count] }

    /// A text cut to a width.
    private static func shortened(_ text: String, to width: Int) -> String {
        DisplayWidth.of(text) <= width ? text : fitted(text, to: width)
    }

    /// A text cut or filled to a width.
    private static func fitted(_ text: String, to width: Int) -> String {
        var result = ""
        var used = 0
        let isCut = DisplayWidth.of(text) > width
        for character in text {
            let size = DisplayWidth.of(character)
            if used + size > width - (isCut ? 1 : 0) { break }
            result.append(character)
            used += size
        }
        if isCut, width > 0 {
            result.append("…")
            used += 1
        }
        return result + String(repeating: " ", count: max(0, width - used))
    }
}
