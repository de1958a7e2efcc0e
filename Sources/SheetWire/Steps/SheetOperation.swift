/// One step in writing a spreadsheet. Rows and columns are counted from 0.
public enum SheetOperation: Sendable, Equatable {
    /// What the book says of itself.
    case properties(title: String, subject: String)
    /// A format, which later steps name by its number: the first one is 0.
    case format(SheetFormat)
    /// A new sheet, to which the steps after it belong.
    case sheet(name: String)
    /// The width of columns, in letters of the usual font.
    case columnWidth(columns: ClosedRange<Int>, width: Double)
    /// The height of a row in points, given before its cells.
    case rowHeight(row: Int, height: Double)
    /// Text, which is never taken for a formula.
    case text(row: Int, column: Int, format: Int, String)
    /// A number.
    case number(row: Int, column: Int, format: Int, Double)
    /// Yes or no.
    case boolean(row: Int, column: Int, format: Int, Bool)
    /// A cell without a value but with a look.
    case blank(row: Int, column: Int, format: Int)
    /// Cells that are shown as one, with a text.
    case merged(rows: ClosedRange<Int>, columns: ClosedRange<Int>, format: Int, String)
    /// A remark that is shown beside a cell.
    case comment(row: Int, column: Int, String)
    /// The rows above and the columns before stay in sight.
    case freeze(row: Int, column: Int)
    /// Rows by whose values the table can be filtered.
    case filter(rows: ClosedRange<Int>, columns: ClosedRange<Int>)
    /// The paper: A4, as wide as the sheet, with these rows on each page, lying where it is wide.
    case paper(isLandscape: Bool, repeatedRows: ClosedRange<Int>?, footer: String)
    /// A chart.
    case chart(SheetChart)
    /// The end: the file is written.
    case end
}
