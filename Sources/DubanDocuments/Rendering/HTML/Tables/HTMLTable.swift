/// Writes a table in a frame in which it can move sideways.
///
/// On a narrow screen some tables become cards by the style sheet. Some browsers then forget that they are tables, so
/// those state their roles, and each cell carries its column's heading for the card.
struct HTMLTable {
    /// What is written.
    let table: Table
    /// How it is laid out.
    let layout: HTMLTableLayout
    /// Writes the values.
    let formatter: CellFormatter
    private let captionID: String
    private let nearestHeading: String
    private let rowRole: String?

    /// Prepares the table that comes as the page's `number`-th, under a heading with an identifier.
    init(_ table: Table, number: Int, nearestHeading: String, formatter: CellFormatter) {
        self.table = table
        self.formatter = formatter
        self.nearestHeading = nearestHeading
        layout = HTMLTableLayout(table, formatter: formatter)
        captionID = "table-\(number)"
        rowRole = layout.narrowForm == .stacks ? "row" : nil
    }

    /// Writes the table; nothing where it has no columns.
    func write(to writer: inout HTMLWriter) {
        guard !table.columns.isEmpty else { return }
        let caption = table.caption.flatMap { $0.isEmpty ? nil : $0 }
        let scrolls = layout.narrowForm == .scrolls
        let frame: HTMLWriter.Attributes = [
            "class": "table \(layout.narrowForm.rawValue)",
            // What moves sideways must be reached by keyboard, and then needs a name.
            "role": scrolls ? "region" : nil,
            "aria-labelledby": scrolls ? (caption == nil ? nearestHeading : captionID) : nil,
            "tabindex": scrolls ? "0" : nil,
        ]
        writer.element("div", frame) { writer in
            writer.element("table", ["role": role("table")]) { writer in
                if let caption {
                    writer.element("caption", ["id": captionID]) { $0.element("span", text: caption) }
                }
                writeColumnGroups(to: &writer)
                writeHead(to: &writer)
                writeBody(to: &writer)
                writeTotals(to: &writer)
            }
        }
    }

    /// A role that an element has by itself as long as it is shown as part of a table; nil where it always is.
    func role(_ role: String) -> String? {
        layout.narrowForm == .stacks ? role : nil
    }

    private func writeBody(to writer: inout HTMLWriter) {
        writer.newLine()
        writer.element("tbody", ["role": role("rowgroup")]) { writer in
            if table.rows.isEmpty {
                writer.element("tr", ["role": rowRole]) { writer in
                    let attributes: HTMLWriter.Attributes = [
                        "colspan": String(table.columns.count), "class": "no-rows", "role": role("cell"),
                    ]
                    writer.element("td", attributes, text: formatter.furniture.noRows)
                }
            }
            for row in table.rows {
                writer.newLine()
                let texts = formatter.texts(row.cells, of: table)
                writer.element("tr", ["class": row.isEmphasized ? "emphasis" : nil, "role": rowRole]) { writer in
                    writeCells(row.cells, texts: texts, headerColumn: layout.headerColumn, to: &writer)
                }
            }
        }
        writer.newLine()
    }

    private func writeTotals(to writer: inout HTMLWriter) {
        guard let totals = table.totals, let texts = formatter.totals(of: table) else { return }
        writer.element("tfoot", ["role": role("rowgroup")]) { writer in
            writer.element("tr", ["role": rowRole]) { writer in
                writeCells(totals, texts: texts, headerColumn: 0, to: &writer)
            }
        }
    }

    private func writeCells(_ cells: [Cell], texts: [String], headerColumn: Int?, to writer: inout HTMLWriter) {
        for (index, (cell, text)) in zip(formatter.cells(cells, of: table), texts).enumerated() {
            let namesRow = index == headerColumn
            let classes = [
                layout.columnClasses[index], HTMLTableLayout.needsBreaking(text) ? "breakable" : nil,
                text.isEmpty ? "blank" : text == Furniture.missing ? "missing" : nil,
            ]
            let attributes: HTMLWriter.Attributes = [
                "scope": namesRow ? "row" : nil, "class": HTMLWriter.classes(classes),
                "role": role(namesRow ? "rowheader" : "cell"), "data-label": namesRow ? nil : layout.cardLabels?[index],
            ]
            writer.element(namesRow ? "th" : "td", attributes) { $0.value(cell, text: text) }
        }
    }
}
