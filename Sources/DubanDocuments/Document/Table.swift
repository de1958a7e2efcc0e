/// A table with typed columns.
public struct Table: Sendable, Equatable {
    /// What the table shows.
    public var caption: String?
    /// The columns.
    public var columns: [Column]
    /// The rows.
    public var rows: [Row]
    /// A row of totals at the end.
    public var totals: [Cell]?

    /// Makes a table.
    public init(caption: String? = nil, columns: [Column], rows: [Row] = [], totals: [Cell]? = nil) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.totals = totals
    }

    /// A column.
    public struct Column: Sendable, Equatable {
        /// Its name in data formats.
        public var key: String
        /// Its heading.
        public var title: String
        /// A heading that it shares with its neighbours, above its own.
        public var group: String?
        /// The kind of its values, which decides the alignment.
        public var kind: ColumnKind
        /// How its values are shown.
        public var format: CellFormat

        /// Makes a column.
        public init(
            key: String,
            title: String,
            group: String? = nil,
            kind: ColumnKind = .text,
            format: CellFormat = CellFormat()
        ) {
            self.key = key
            self.title = title
            self.group = group
            self.kind = kind
            self.format = format
        }
    }

    /// A row.
    public struct Row: Sendable, Equatable {
        /// The values, one a column; missing ones are empty.
        public var cells: [Cell]
        /// Whether the row stands out.
        public var isEmphasized: Bool

        /// Makes a row.
        public init(_ cells: [Cell], isEmphasized: Bool = false) {
            self.cells = cells
            self.isEmphasized = isEmphasized
        }
    }
}
