public import DubanModel

/// One thing wrong with one row of a file.
public struct RowProblem: Sendable, Hashable {
    /// The line on which the row begins, counted from 1.
    public let line: Int
    /// The column's heading; empty where the whole row is meant.
    public let column: String
    /// What stands there.
    public let value: String
    /// What is wrong and what was expected.
    public let message: LocalizedText

    /// Makes a problem.
    public init(line: Int, column: String, value: String, _ message: LocalizedText) {
        self.line = line
        self.column = column
        self.value = value
        self.message = message
    }
}
