/// A row that was passed over, with what is wrong with it.
public struct RejectedRow: Sendable, Equatable {
    /// The row as the file has it.
    public let row: TableRow
    /// What is wrong with it.
    public let problems: [RowProblem]

    /// How many are kept for the file of rejects. A file with more is not one to mend by hand.
    public static let most = 20_000
}
