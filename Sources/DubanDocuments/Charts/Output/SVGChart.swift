/// Writes a drawn chart as SVG.
struct SVGChart {
    let drawing: ChartDrawing

    /// Whether colours stand in the picture itself, for use outside of a page; otherwise the page's style sheet has them.
    let isStandalone: Bool

    /// Writes it into a page.
    ///
    /// - Parameters:
    ///   - variant: for which screens it is: `wide` or `narrow`.
    ///   - label: what the chart says for people who cannot see it.
    func write(to writer: inout HTMLWriter, variant: String, label: String) {
        let size = (SVGChart.text(drawing.width), SVGChart.text(drawing.height))
        let attributes: HTMLWriter.Attributes = [
            "class": variant, "viewBox": "0 0 \(size.0) \(size.1)", "width": size.0, "height": size.1, "role": "img",
            "aria-label": label, "xmlns": isStandalone ? "http://www.w3.org/2000/svg" : nil,
            "font-family": isStandalone ? "Noto Sans CJK SC, Noto Sans, sans-serif" : nil,
        ]
        writer.element("svg", attributes) { writer in
            for shape in drawing.shapes { write(shape, to: &writer) }
        }
    }

    private func write(_ shape: ChartShape, to writer: inout HTMLWriter) {
        switch shape {
        case .bar(let x, let y, let width, let height, let tone):
            writer.element(
                "rect",
                [
                    "x": SVGChart.text(x), "y": SVGChart.text(y), "width": SVGChart.text(width),
                    "height": SVGChart.text(height), "class": tone.name, "fill": color(tone),
                ]
            ) { _ in }
        case .line(let x1, let y1, let x2, let y2, let tone, let isDashed):
            writer.element(
                "line",
                [
                    "x1": SVGChart.text(x1), "y1": SVGChart.text(y1), "x2": SVGChart.text(x2), "y2": SVGChart.text(y2),
                    "class": "\(tone.name) stroke", "stroke": color(tone), "stroke-dasharray": isDashed ? "6 4" : nil,
                ]
            ) { _ in }
        case .path(let points, let tone, let isDashed):
            let places = points.map { "\(SVGChart.text($0.x)),\(SVGChart.text($0.y))" }.joined(separator: " ")
            writer.element(
                "polyline",
                [
                    "points": places, "class": "\(tone.name) stroke", "stroke": color(tone), "fill": "none",
                    "stroke-width": "2.5", "stroke-linejoin": "round", "stroke-dasharray": isDashed ? "6 4" : nil,
                ]
            ) { _ in }
        case .mark(let x, let y, let tone, let form): write(mark: form, x: x, y: y, tone, to: &writer)
        case .text(let x, let y, let text, let anchor, let tone, let isBold):
            let name =
                switch anchor {
                case .start: "start"
                case .middle: "middle"
                case .end: "end"
                }
            writer.element(
                "text",
                [
                    "x": SVGChart.text(x), "y": SVGChart.text(y), "text-anchor": name, "class": tone.name,
                    "font-size": SVGChart.text(ChartDrawing.fontSize), "font-weight": isBold ? "700" : nil,
                    "fill": color(tone),
                ],
                text: text
            )
        }
    }

    /// A circle, a square, a triangle or a diamond, so that lines are told apart without their colours.
    private func write(mark form: Int, x: Double, y: Double, _ tone: ChartTone, to writer: inout HTMLWriter) {
        let corners: [(Double, Double)] =
            switch form % 4 {
            case 1: [(-4, -4), (4, -4), (4, 4), (-4, 4)]
            case 2: [(0, -5), (5, 4), (-5, 4)]
            case 3: [(0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)]
            default: []
            }
        if corners.isEmpty {
            writer.element(
                "circle",
                ["cx": SVGChart.text(x), "cy": SVGChart.text(y), "r": "4", "class": tone.name, "fill": color(tone)]
            ) { _ in }
        } else {
            let places = corners.map { "\(SVGChart.text(x + $0.0)),\(SVGChart.text(y + $0.1))" }.joined(separator: " ")
            writer.element("polygon", ["points": places, "class": tone.name, "fill": color(tone)]) { _ in }
        }
    }

    private func color(_ tone: ChartTone) -> String? {
        guard isStandalone else { return nil }
        let digits = String(tone.color, radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// A place with at most one decimal.
    private static func text(_ number: Double) -> String {
        guard number.isFinite else { return "0" }
        let tenths = Int64((min(max(number, -1e9), 1e9) * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }
}
