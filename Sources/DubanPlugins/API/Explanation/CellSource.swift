import DubanDocuments
import DubanModel
import DubanStore

/// Where a number of a document comes from.
struct CellSource {
    /// The table's caption or number, the row and the column.
    let table: String
    let row: String
    let column: String
    /// The value.
    let value: Cell
    let format: CellFormat
    let kind: ColumnKind
    /// Whether it is what a query gave; else it was computed from what the readings gave.
    let isExact: Bool
    /// The numbers of the readings behind it.
    let origins: [Int]

    /// One thing that was read.
    struct Origin {
        let words: String
        let position: String
        /// How many records are behind it, and the codes of the first ones.
        let count: Int
        let codes: [String]
    }
}
