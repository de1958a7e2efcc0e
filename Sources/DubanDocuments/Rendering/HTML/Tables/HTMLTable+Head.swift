/// The head of a table: one row of headings, or two where columns share a heading.
extension HTMLTable {
    private var hasGroups: Bool {
        table.columns.contains { $0.group != nil }
    }

    /// Writes the groups of columns that shared headings name.
    func writeColumnGroups(to writer: inout HTMLWriter) {
        guard hasGroups else { return }
        for span in table.groupSpans {
            writer.element("colgroup", ["span": String(span.columns.count)]) { _ in }
        }
    }

    /// Writes the headings.
    func writeHead(to writer: inout HTMLWriter) {
        writer.newLine()
        writer.element("thead", ["role": role("rowgroup")]) { writer in
            if hasGroups {
                writer.element("tr", ["role": role("row")]) { writeSharedHeadings(to: &$0) }
            }
            writer.element("tr", ["role": role("row")]) { writer in
                for (index, column) in table.columns.enumerated() where !hasGroups || column.group != nil {
                    writeHeading(of: column, at: index, rows: nil, to: &writer)
                }
            }
        }
    }

    private func writeSharedHeadings(to writer: inout HTMLWriter) {
        for span in table.groupSpans {
            guard let title = span.title else {
                for index in span.columns {
                    writeHeading(of: table.columns[index], at: index, rows: 2, to: &writer)
                }
                continue
            }
            let attributes: HTMLWriter.Attributes = [
                "scope": "colgroup", "colspan": String(span.columns.count), "class": "group",
                "role": role("columnheader"),
            ]
            // The line under a shared heading is that of the text, so that neighbours stay apart.
            writer.element("th", attributes) { $0.element("span", text: title) }
        }
    }

    private func writeHeading(of column: Table.Column, at index: Int, rows: Int?, to writer: inout HTMLWriter) {
        let attributes: HTMLWriter.Attributes = [
            "scope": "col", "rowspan": rows.map { String($0) }, "class": layout.columnClasses[index],
            "role": role("columnheader"),
        ]
        writer.element("th", attributes, text: formatter.heading(of: column))
    }
}
