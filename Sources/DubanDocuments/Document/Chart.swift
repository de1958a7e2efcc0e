/// A chart with the table that it is drawn from. The table comes with it in every form, so that nobody depends on seeing the
/// chart, and forms that cannot draw show the table alone.
public struct Chart: Sendable, Equatable {
    /// How the values are drawn.
    public enum Kind: String, Sendable, CaseIterable {
        /// A bar for each row: amounts, rankings.
        case bar
        /// A bar for each row, made of several values one after the other.
        case stacked
        /// A line through the rows for each column of values, over time.
        case line
        /// A bar for each row on a track that stands for the whole, 100 %.
        case progress
        /// A field for each row and column, the darker the higher.
        case heatMap = "heatmap"
        /// A bar from one day to another for each row, against its plan.
        case gantt
        /// The days left to a day, for each row.
        case countdown
    }

    /// How the values are drawn.
    public var kind: Kind
    /// What the chart says.
    public var title: String
    /// What a reader should see in it, in a sentence.
    public var summary: String?
    /// The values.
    public var table: Table
    /// The key of the column that names the rows.
    public var label: String
    /// The keys of the columns that are drawn. Of a Gantt chart, the first and the last day; of a countdown, the day.
    public var values: [String]
    /// The key of the column with what the values should reach.
    public var target: String?
    /// The key of the column with what time asks for: where the values should stand by now.
    public var pace: String?
    /// The keys of the columns with the first and the last day of a Gantt chart's plan.
    public var plan: [String]

    /// The table, under the chart's title where it has no caption of its own.
    public var captionedTable: Table {
        var table = table
        if table.caption?.isEmpty ?? true { table.caption = title }
        return table
    }

    /// The same chart of another table's values.
    public func drawn(from table: Table) -> Chart {
        var chart = self
        chart.table = table
        return chart
    }

    /// Makes a chart.
    public init(
        _ kind: Kind,
        title: String,
        summary: String? = nil,
        table: Table,
        label: String,
        values: [String],
        target: String? = nil,
        pace: String? = nil,
        plan: [String] = []
    ) {
        self.kind = kind
        self.title = title
        self.summary = summary
        self.table = table
        self.label = label
        self.values = values
        self.target = target
        self.pace = pace
        self.plan = plan
    }
}
