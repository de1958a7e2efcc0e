/// A table of rows that are to be imported.
protocol TableSource: AnyObject {
    /// What is known of it before its rows are read.
    var layout: TableLayout { get }
    /// The share of the file that was read, from 0 to 1; nil where nobody knows.
    var progress: Double? { get }
    /// The rows that are no records, and why, of those that were read.
    var leftOut: [LeftOutRow] { get }

    /// The next row, or nil at the end.
    func next() throws -> TableRow?
}
