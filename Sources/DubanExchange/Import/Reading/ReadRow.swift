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
    /// The organizations that lead its task, as the row names them.
    var leads: [String] = []
    /// The organizations that support it.
    var supporters: [String] = []
    /// What becomes of it; nil as long as the workspace has to be asked for its meeting.
    var prepared: PreparedRecord?
    /// The units of its task.
    var units: [PreparedRecord] = []

    /// The organizations that lead its task: those that the row names, or else the one of the record.
    var leadsOfTask: [String] { leads.isEmpty ? record[.lead].text.map { [$0] } ?? [] : leads }

    /// Whether its cells are not where they should be, which is one mistake, not one a cell.
    var isMisplaced: Bool { found.contains(where: \.column.isEmpty) }
}
