/// A chart that a spreadsheet draws itself from its cells.
public struct SheetChart: Sendable, Equatable {
    /// How the values are drawn.
    public enum Kind: UInt8, Sendable {
        /// Bars from left to right.
        case bar
        /// Bars from left to right, those of a row one after the other.
        case stackedBar
        /// Lines.
        case line
    }

    /// A column of values.
    public struct Series: Sendable, Equatable {
        /// What it is called.
        public var name: String
        /// The column, counted from 0.
        public var column: Int
        /// The colour, 0xRRGGBB; nil for none, which leaves the place of the values empty.
        public var color: UInt32?
        /// Whether the line is dashed.
        public var isDashed: Bool

        /// Describes a series.
        public init(name: String, column: Int, color: UInt32?, isDashed: Bool = false) {
            self.name = name
            self.column = column
            self.color = color
            self.isDashed = isDashed
        }
    }

    /// How the values are drawn.
    public var kind: Kind
    /// What the chart says.
    public var title: String
    /// The rows with values, counted from 0.
    public var rows: ClosedRange<Int>
    /// The column with the names of the rows.
    public var labelColumn: Int
    /// The columns with values.
    public var series: [Series]
    /// Where the chart's upper left corner stands, counted from 0.
    public var place: (row: Int, column: Int)
    /// Its height in pixels.
    public var height: Int
    /// How its axis of values writes numbers; empty for the program's own way.
    public var numberFormat = ""
    /// Where the axis of values starts; nil for the program's choice.
    public var minimum: Double?
    /// What the chart says for people who cannot see it.
    public var description = ""

    /// Describes a chart.
    public init(
        kind: Kind,
        title: String,
        rows: ClosedRange<Int>,
        labelColumn: Int,
        series: [Series],
        place: (row: Int, column: Int),
        height: Int
    ) {
        self.kind = kind
        self.title = title
        self.rows = rows
        self.labelColumn = labelColumn
        self.series = series
        self.place = place
        self.height = height
    }

    /// Whether two charts are the same.
    public static func == (left: SheetChart, right: SheetChart) -> Bool {
        left.kind == right.kind && left.title == right.title && left.rows == right.rows
            && left.labelColumn == right.labelColumn && left.series == right.series && left.place == right.place
            && left.height == right.height && left.numberFormat == right.numberFormat && left.minimum == right.minimum
            && left.description == right.description
    }
}
