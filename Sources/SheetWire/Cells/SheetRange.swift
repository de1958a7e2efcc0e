/// A rectangle of cells that a spreadsheet shows as one.
public struct SheetRange: Sendable, Hashable {
    /// The first row, counted from 1.
    public var firstRow: Int
    /// The last row.
    public var lastRow: Int
    /// The first column, counted from 0.
    public var firstColumn: Int
    /// The last column.
    public var lastColumn: Int

    /// Makes a rectangle.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        firstRow = rows.lowerBound
        lastRow = rows.upperBound
        firstColumn = columns.lowerBound
        lastColumn = columns.upperBound
    }
}
