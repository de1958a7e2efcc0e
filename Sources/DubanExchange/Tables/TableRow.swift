/// One row of a file that is to be imported, its values as people write them.
public struct TableRow: Sendable, Equatable {
    /// The line or the sheet's row on which it begins, counted from 1.
    public let line: Int
    /// Its cells.
    public let cells: [String]
    /// The places of cells whose formula has failed; what stands there is the failure's name.
    public var failedFormulas: Set<Int> = []

    /// Makes a row.
    public init(line: Int, cells: [String], failedFormulas: Set<Int> = []) {
        self.line = line
        self.cells = cells
        self.failedFormulas = failedFormulas
    }
}
