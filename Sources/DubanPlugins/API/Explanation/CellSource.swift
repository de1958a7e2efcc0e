import DubanDocuments
import DubanModel
import DubanStore

/// Where a number of a document comes from.
struct CellSource {
    /// A number where it stands.
    struct Number {
        /// The table's caption or number, the row and the column.
        let table: String
        let row: String
        let column: String
        let value: Cell
        let kind: ColumnKind
        let format: CellFormat
    }

    /// One thing that was read.
    struct Origin {
        let words: String
        let position: String
        /// How many records are behind it, and the codes of the first ones.
        let count: Int
        let codes: [String]
    }

    let number: Number
    /// Whether it is what a query gave; else it was computed from what the readings gave.
    let isExact: Bool
    /// The numbers of the readings behind it.
    let origins: [Int]
}
