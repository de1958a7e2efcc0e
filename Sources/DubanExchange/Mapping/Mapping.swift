public import DubanModel

/// How the columns of a file become the fields of a model. Mapping files are TOML; see `docs/importing.md`.
public struct Mapping: Sendable {
    /// How organizations that a file names come about.
    public struct Organizations: Sendable, Hashable {
        /// Whether unknown ones are made.
        public var creates = false
        /// The kind that a new one gets.
        public var kind = "department"
        /// The column with the lead organization's full name.
        public var nameColumn: String?
    }

    /// Which columns name the meeting that assigned a task.
    public struct Meetings: Sendable, Hashable {
        /// The column with the meeting: its code, its title, or a name with its number such as `第80次周交办会`.
        public var nameColumn: String
        /// The column with the day on which it was held.
        public var dayColumn: String?
        /// The column with the task's number among those of its meeting, from which its code is made where it has none.
        public var numberColumn: String?
    }

    /// The model whose records the file holds.
    public let model: Model
    /// The sheet of a spreadsheet; nil for the first one.
    public var sheet: String?
    /// How each field is taken from a row.
    public var fields: [FieldName: FieldRule]
    /// How dates are written, tried in order; ISO dates are always understood.
    public var dates: [DatePattern] = []
    /// The unit in which money is counted.
    public var moneyUnit = MoneyUnit.yuan
    /// The column with the moment at which a row's values took effect, for files of repeated reports.
    public var effectiveColumn: String?
    /// The column with the task's lead organization.
    public var leadColumn: String?
    /// The column with the task's supporting organizations.
    public var supportColumn: String?
    /// What may stand between organizations in one cell.
    public var separators = ["、"]
    /// Where the meeting that assigned a task is named; nil where it is a field like others.
    public var meetings: Meetings?
    /// How organizations that the file names come about.
    public var organizations = Organizations()

    /// A mapping of fields.
    public init(model: Model, fields: [FieldName: FieldRule]) {
        self.model = model
        self.fields = fields
    }

    /// Every column that the mapping reads.
    public var columns: [String] {
        let meetingColumns = [meetings?.nameColumn, meetings?.dayColumn, meetings?.numberColumn]
        let others = [effectiveColumn, leadColumn, supportColumn, organizations.nameColumn] + meetingColumns
        return fields.values.flatMap(\.columns) + others.compactMap(\.self)
    }
}
