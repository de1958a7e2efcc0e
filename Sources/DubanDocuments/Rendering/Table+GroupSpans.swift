extension Table {
    /// A run of neighbouring columns under one shared heading, or without one.
    struct GroupSpan: Equatable {
        /// The shared heading.
        var title: String?
        /// The positions of the columns.
        var columns: Range<Int>
    }

    /// The columns in runs that share a heading; columns without one stand in a run of their own each.
    var groupSpans: [GroupSpan] {
        var spans: [GroupSpan] = []
        for (position, column) in columns.enumerated() {
            if let group = column.group, let last = spans.last, last.title == group {
                spans[spans.count - 1].columns = last.columns.lowerBound..<(position + 1)
            } else {
                spans.append(GroupSpan(title: column.group, columns: position..<(position + 1)))
            }
        }
        return spans
    }
}
