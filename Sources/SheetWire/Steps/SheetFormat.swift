/// How a cell of a spreadsheet that is written looks.
public struct SheetFormat: Sendable, Hashable {
    /// Where the content stands from side to side.
    public enum Alignment: UInt8, Sendable {
        /// As the kind of value has it.
        case general
        /// At the left edge.
        case left
        /// In the middle.
        case center
        /// At the right edge.
        case right
    }

    /// The typeface; nil for the book's.
    public var font: String?
    /// The size of letters in points.
    public var size = 11.0
    /// Whether letters are bold.
    public var isBold = false
    /// The colour of letters, 0xRRGGBB.
    public var color: UInt32?
    /// The colour behind them.
    public var background: UInt32?
    /// Where the content stands.
    public var alignment = Alignment.general
    /// Whether long text goes on in a next line.
    public var wraps = false
    /// Whether thin lines go around the cell.
    public var hasBorder = false
    /// How numbers are written, such as `0.0%`; empty for the program's own way.
    public var numberFormat = ""

    /// The plain format.
    public init() {}

    /// The same look as that of a column's heading.
    public var asHeading: SheetFormat {
        var format = self
        format.isBold = true
        format.background = 0xE7EDF5
        format.hasBorder = true
        format.alignment = .center
        format.wraps = true
        return format
    }
}
