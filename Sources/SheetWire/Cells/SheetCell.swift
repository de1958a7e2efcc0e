/// What stands in one cell of a spreadsheet, as the file has it.
public enum SheetCell: Sendable, Equatable {
    /// Text, of whatever kind the file keeps it in.
    case text(String)
    /// A number without a format that says more of it.
    case number(Double)
    /// A number that the file shows as a date: days since the start of the file's calendar.
    case serialDate(Double)
    /// A number that the file shows as a percentage: 0.4 stands for 40 %.
    case percent(Double)
    /// Yes or no.
    case boolean(Bool)
    /// What a formula came to instead of a value, such as `#N/A`.
    case failure(String)
}
