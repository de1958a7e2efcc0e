import SheetWire

/// The headings of a sheet's table, and where they stand.
struct SheetHeader: Equatable {
    /// The rows with the headings.
    let rows: ClosedRange<Int>
    /// The headings, with those above them before a slash.
    let headings: [String]
    /// The column of each, counted from 0.
    let columns: [Int]
    /// The year that a title or a note above names.
    let year: Int?
}
