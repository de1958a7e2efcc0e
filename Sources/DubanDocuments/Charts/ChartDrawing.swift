/// A chart laid out for a width.
struct ChartDrawing: Equatable, Sendable {
    /// Its width.
    let width: Double
    /// Its height, which the layout finds.
    var height = 0.0
    /// What it is made of, in the order in which it is drawn.
    var shapes: [ChartShape] = []

    /// The size of letters.
    static let fontSize = 13.0

    init(width: Double) { self.width = width }

    /// How wide a text is, about: a Chinese character is as wide as it is high, others a little more than half of that.
    static func width(of text: String) -> Double { Double(DisplayWidth.of(text)) * fontSize * 0.58 }

    /// A text cut to a width.
    static func shortened(_ text: String, to width: Double) -> String {
        if self.width(of: text) <= width { return text }
        var result = ""
        for character in text {
            if self.width(of: result + String(character) + "…") > width { break }
            result.append(character)
        }
        return result + "…"
    }

    mutating func text(
        _ text: String,
        x: Double,
        y: Double,
        _ anchor: ChartShape.Anchor = .start,
        _ tone: ChartTone = .ink,
        isBold: Bool = false
    ) {
        guard !text.isEmpty else { return }
        shapes.append(.text(x: x, y: y, text, anchor, tone, isBold: isBold))
    }

    mutating func bar(x: Double, y: Double, width: Double, height: Double, _ tone: ChartTone) {
        shapes.append(.bar(x: x, y: y, width: max(0, width), height: height, tone))
    }

    mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, _ tone: ChartTone, isDashed: Bool = false) {
        shapes.append(.line(x1: x1, y1: y1, x2: x2, y2: y2, tone, isDashed: isDashed))
    }

    /// Draws what the colours stand for, in as many lines as it takes.
    mutating func legend(_ entries: [(text: String, tone: ChartTone, form: Int?, isDashed: Bool)]) {
        guard !entries.isEmpty else { return }
        var x = 0.0
        var y = height + 14
        for entry in entries {
            let size = 22 + ChartDrawing.width(of: entry.text) + 18
            if x > 0, x + size > width {
                x = 0
                y += 20
            }
            if let form = entry.form {
                line(x1: x, y1: y - 4, x2: x + 16, y2: y - 4, entry.tone, isDashed: entry.isDashed)
                if !entry.isDashed { shapes.append(.mark(x: x + 8, y: y - 4, entry.tone, form: form)) }
            } else {
                bar(x: x, y: y - 10, width: 12, height: 12, entry.tone)
            }
            text(ChartDrawing.shortened(entry.text, to: width - 22), x: x + 22, y: y)
            x += size
        }
        height = y + 12
    }
}
