import SheetWire

/// What is known of a table before its rows are read.
public struct TableLayout: Sendable, Equatable {
    /// What a spreadsheet adds.
    public struct Sheet: Sendable, Equatable {
        /// The column of the sheet in which each heading stands, counted from 0.
        public var columns: [Int]
        /// Whether day 0 is 1 January 1904.
        public var startsIn1904 = false
        /// The year that the title or the notes above the table name.
        public var year: Int?

        /// Describes a sheet.
        public init(columns: [Int], startsIn1904: Bool = false, year: Int? = nil) {
            self.columns = columns
            self.startsIn1904 = startsIn1904
            self.year = year
        }
    }

    /// The headings, in the order of the rows' cells. Those under others have them before theirs: `责任单位/牵头单位`.
    public var headings: [String]
    /// What a spreadsheet adds; nil for other files.
    public var sheet: Sheet?

    /// Describes a table.
    public init(headings: [String], sheet: Sheet? = nil) {
        self.headings = headings
        self.sheet = sheet
    }

    /// The name of a cell, such as `I10`, where the table is of a spreadsheet.
    func address(row: Int, position: Int?) -> String? {
        guard let sheet, let position, sheet.columns.indices.contains(position) else { return nil }
        return SheetAddress.name(row: row, column: sheet.columns[position])
    }
}
