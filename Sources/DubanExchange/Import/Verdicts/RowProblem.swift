public import DubanModel

/// One thing wrong with one row of a file.
public struct RowProblem: Error, Sendable, Hashable {
    /// The line or the sheet's row on which the row begins, counted from 1.
    public let line: Int
    /// The column's heading; empty where the whole row is meant.
    public let column: String
    /// The name of the cell in a spreadsheet, such as `I10`.
    public let address: String?
    /// What stands there.
    public let value: String
    /// What is wrong and what was expected.
    public let message: LocalizedText
    /// The field that can be left out so that the rest of the row is of use; nil where the row cannot be imported.
    var dispensableField: FieldName?

    /// Makes a problem.
    public init(line: Int, column: String, address: String? = nil, value: String, _ message: LocalizedText) {
        self.line = line
        self.column = column
        self.address = address
        self.value = value
        self.message = message
    }
}
