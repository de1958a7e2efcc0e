/// How a field's text is taken from a row: the first source that gives anything.
public struct FieldRule: Sendable, Hashable {
    /// One way to get the text.
    public struct Source: Sendable, Hashable {
        /// The columns, by heading, whose cells are put together; empty for a fixed value.
        public var columns: [String] = []
        /// What stands between the cells.
        public var joiner = " "
        /// The fixed value.
        public var value: String?
        /// Use this source only when that column has a text.
        public var when: String?
        /// What each text stands for.
        public var values: [String: String] = [:]
        /// What a text that `values` does not list stands for; without it such a text is an error.
        public var otherwise: String?
        /// How dates are written here, instead of the mapping's patterns.
        public var dates: [DatePattern] = []
    }

    /// The sources, in the order in which they are tried.
    public var sources: [Source]

    /// Takes a column as it is.
    public init(column: String) {
        sources = [Source(columns: [column])]
    }

    /// Tries sources in order.
    public init(sources: [Source]) {
        self.sources = sources
    }

    /// Every column that the rule reads.
    public var columns: [String] {
        sources.flatMap { $0.columns + ($0.when.map { [$0] } ?? []) }
    }
}
