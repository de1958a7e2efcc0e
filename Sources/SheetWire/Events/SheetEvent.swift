/// What the reader of spreadsheets tells, in this order: the book, its merged cells, its rows, the end; or, at any moment, a
/// failure.
public enum SheetEvent: Sendable, Equatable {
    /// The book: the names of its sheets, which of them is read, and whether its calendar starts in 1904.
    case book(sheets: [String], read: Int, startsIn1904: Bool)
    /// Cells that are shown as one, over more than one row or column.
    case merged([SheetRange])
    /// A row that holds something.
    case row(SheetRow)
    /// How many bytes of the sheet were read, now and then.
    case progress(Double)
    /// The end.
    case end
    /// Nothing more comes.
    case failure(SheetFailure)
}
