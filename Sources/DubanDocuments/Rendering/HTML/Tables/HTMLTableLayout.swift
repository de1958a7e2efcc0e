/// How a table is laid out where there is little room: on a phone, and on a sheet of paper.
struct HTMLTableLayout {
    /// What becomes of a table on a narrow screen.
    enum NarrowForm: String {
        /// It fits as it is.
        case fits
        /// Its rows become cards, one below the other: for records, which are read one at a time.
        case stacks
        /// It moves sideways under its first column: for figures, which are compared down a column.
        case scrolls
    }

    /// What becomes of the table on a narrow screen.
    let narrowForm: NarrowForm
    /// The column whose cells name their rows; nil where none does.
    let headerColumn: Int?
    /// For each column the classes that its cells have. `names` stays in sight when a table moves sideways; on a card
    /// `corner`, the only light, stands in the corner and `headline`, the text after a short code, under the code.
    let columnClasses: [String?]
    /// For each column what stands before its value on a card; nil unless the table stacks.
    let cardLabels: [String]?

    /// Measures a table.
    init(_ table: Table, formatter: CellFormatter) {
        let columns = table.columns
        var widths = Array(repeating: 0, count: columns.count)
        for row in table.rows {
            for (index, (column, cell)) in zip(columns, row.cells).enumerated() {
                widths[index] = max(widths[index], HTMLTableLayout.width(of: cell, in: column, formatter))
            }
        }
        let headerColumn = HTMLTableLayout.headerColumn(of: columns)
        let lights = columns.indices.filter { columns[$0].kind == .light }
        let cornerColumn = lights.count == 1 && headerColumn != nil ? lights.first : nil
        let headlineColumn = headerColumn.flatMap { header in
            let next = header + 1
            return columns.indices.contains(next) && columns[next].kind == .text
                && HTMLTableLayout.isUnbroken(.text, width: widths[header]) && widths[next] > 12 ? next : nil
        }
        self.headerColumn = headerColumn
        columnClasses = zip(columns, widths).enumerated().map { index, column in
            let (column, width) = column
            return HTMLWriter.classes([
                column.kind.isRightAligned ? "number" : nil,
                HTMLTableLayout.isUnbroken(column.kind, width: width) ? "short" : width > 40 ? "long" : nil,
                index == headerColumn ? "names" : nil, index == cornerColumn ? "corner" : nil,
                index == headlineColumn ? "headline" : nil,
            ])
        }
        let figures = columns.count { $0.kind.isRightAligned }
        // A screen of 360 pixels holds some forty narrow characters; a column needs a gap of two.
        let needed = widths.reduce(0) { $0 + min($1, 14) + 2 }
        narrowForm = columns.count < 2 || needed <= 40 ? .fits : 2 * figures >= columns.count ? .scrolls : .stacks
        cardLabels =
            narrowForm != .stacks
            ? nil
            : columns.map { column in
                let heading = formatter.heading(of: column)
                return column.group.map { "\($0) · \(heading)" } ?? heading
            }
    }

    /// Whether a table has too many columns for an upright sheet.
    static func needsLandscape(_ table: Table) -> Bool {
        table.columns.count > 9
    }

    /// Whether a cell holds a run of characters that nothing breaks, longer than a column should be.
    static func needsBreaking(_ text: String) -> Bool {
        var run = 0
        for byte in text.utf8 {
            // Browsers break before and after Chinese characters by themselves.
            run = byte > 0x20 && byte < 0x80 ? run + 1 : 0
            if run > 24 { return true }
        }
        return false
    }

    private static func headerColumn(of columns: [Table.Column]) -> Int? {
        if columns.first?.kind == .text { return 0 }
        // A running number stands before what it counts.
        if columns.first?.kind == .integer, columns.count > 1, columns[1].kind == .text { return 1 }
        return nil
    }

    private static func isUnbroken(_ kind: ColumnKind, width: Int) -> Bool {
        width <= (kind == .text ? 12 : 24)
    }

    private static func width(of cell: Cell, in column: Table.Column, _ formatter: CellFormatter) -> Int {
        // A light has its mark before the word.
        let mark = if case .light = cell { 3 } else { 0 }
        return mark + DisplayWidth.of(formatter.text(cell, kind: column.kind, format: column.format))
    }
}
