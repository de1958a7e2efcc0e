/// One row of a spreadsheet.
public struct SheetRow: Sendable, Equatable {
    /// Its number in the file, counted from 1.
    public var number: Int
    /// Its cells by column, counted from 0. Columns without a value are left out.
    public var cells: [(column: Int, cell: SheetCell)]

    /// Makes a row.
    public init(number: Int, cells: [(column: Int, cell: SheetCell)]) {
        self.number = number
        self.cells = cells
    }

    /// Whether two rows hold the same.
    public static func == (left: SheetRow, right: SheetRow) -> Bool {
        left.number == right.number && left.cells.count == right.cells.count
            && zip(left.cells, right.cells).allSatisfy { $0 == $1 }
    }
}
