import DubanModel
import DubanStore

/// One row of a file with what can be said of it without the workspace.
struct ReadRow: Sendable {
    /// The row.
    let row: TableRow
    /// What stands in it, as a record.
    var record: Record
    /// What is wrong with its cells.
    var found: [RowProblem]
    /// When it took effect, where the file tells.
    var effective: Moment?
    /// What becomes of it; nil as long as the workspace has to be asked for its meeting.
    var prepared: PreparedRecord?
    /// The units of its task.
    var units: [PreparedRecord] = []

    /// Whether its cells are not where they should be, which is one mistake, not one a cell.
    var isMisplaced: Bool { found.contains(where: \.column.isEmpty) }
}
