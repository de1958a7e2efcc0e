/// A piece of a drawn chart. Places are counted from the upper left corner.
enum ChartShape: Equatable, Sendable {
    /// From which point a text goes on.
    enum Anchor: Sendable { case start, middle, end }

    /// A filled rectangle.
    case bar(x: Double, y: Double, width: Double, height: Double, ChartTone)
    /// A straight line.
    case line(x1: Double, y1: Double, x2: Double, y2: Double, ChartTone, isDashed: Bool)
    /// A line through points.
    case path([(x: Double, y: Double)], ChartTone, isDashed: Bool)
    /// A mark on a point; each column has a shape of its own.
    case mark(x: Double, y: Double, ChartTone, form: Int)
    /// A text, whose base line is at `y`.
    case text(x: Double, y: Double, String, Anchor, ChartTone, isBold: Bool)

    static func == (left: ChartShape, right: ChartShape) -> Bool {
        switch (left, right) {
        case (.bar(let a, let b, let c, let d, let e), .bar(let f, let g, let h, let i, let j)):
            (a, b, c, d, e) == (f, g, h, i, j)
        case (.line(let a, let b, let c, let d, let e, let f), .line(let g, let h, let i, let j, let k, let l)):
            (a, b, c, d, e, f) == (g, h, i, j, k, l)
        case (.path(let a, let b, let c), .path(let d, let e, let f)):
            a.count == d.count && zip(a, d).allSatisfy { $0 == $1 } && (b, c) == (e, f)
        case (.mark(let a, let b, let c, let d), .mark(let e, let f, let g, let h)): (a, b, c, d) == (e, f, g, h)
        case (.text(let a, let b, let c, let d, let e, let f), .text(let g, let h, let i, let j, let k, let l)):
            (a, b, c, d, e, f) == (g, h, i, j, k, l)
        default: false
        }
    }
}
