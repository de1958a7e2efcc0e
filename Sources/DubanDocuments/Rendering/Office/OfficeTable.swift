/// A table for word processors.
struct OfficeTable {
    private let table: Table
    private let formatter: CellFormatter

    init(_ table: Table, formatter: CellFormatter) {
        self.table = table
        self.formatter = formatter
    }

    /// Writes it.
    func write(to writer: inout HTMLWriter) {
        writer.element("table") { writer in
            writer.element("colgroup") { writer in
                for share in shares { writer.start("col", ["style": "width: \(share)%"]) }
            }
            writer.element("thead") { writeHead(to: &$0) }
            writer.element("tbody") { writer in
                for row in table.rows {
                    let (cells, texts) = (formatter.cells(row.cells, of: table), formatter.texts(row.cells, of: table))
                    writeRow(cells, texts, isBold: row.isEmphasized, to: &writer)
                }
                if table.rows.isEmpty {
                    writer.element("tr") { writer in
                        writer.element("td", ["colspan": String(table.columns.count)], text: formatter.furniture.noRows)
                    }
                }
                if let totals = table.totals, let texts = formatter.totals(of: table) {
                    writeRow(formatter.cells(totals, of: table), texts, isBold: true, to: &writer)
                }
            }
        }
    }

    /// How much of the width each column gets, in hundredths: short texts the room that they need, long ones less than in
    /// proportion, so that they do not press the others together.
    private var shares: [Int] {
        let widths = table.columns.enumerated().map { place, column -> Double in
            let texts = table.rows.prefix(500).map { formatter.texts($0.cells, of: table)[place] }
            let longest = (texts.map(DisplayWidth.of).max() ?? 0)
            let heading = DisplayWidth.of(formatter.heading(of: column))
            let needed = Double(max(4, longest, min(heading, 8)) + (column.kind == .light ? 3 : 1))
            return needed <= 13 ? needed : 13 + (needed - 13).squareRoot() * 2
        }
        let sum = widths.reduce(0, +)
        return widths.map { max(1, Int(($0 / max(sum, 1) * 100).rounded(.down))) }
    }

    private func writeHead(to writer: inout HTMLWriter) {
        let hasGroups = table.columns.contains { $0.group != nil }
        if hasGroups {
            writer.element("tr") { writer in
                for span in table.groupSpans {
                    let first = table.columns[span.columns.lowerBound]
                    let attributes: HTMLWriter.Attributes = [
                        "colspan": String(span.columns.count), "rowspan": span.title == nil ? "2" : nil,
                        "style": "text-align: center",
                    ]
                    writer.element("th", attributes) { writer in
                        OfficeMarkup.lines(span.title ?? formatter.heading(of: first), to: &writer)
                    }
                }
            }
        }
        writer.element("tr") { writer in
            for column in table.columns where !hasGroups || column.group != nil {
                writer.element("th", ["style": "text-align: center"]) { writer in
                    OfficeMarkup.lines(formatter.heading(of: column), to: &writer)
                }
            }
        }
    }

    private func writeRow(
        _ cells: [Cell],
        _ texts: [String],
        isBold: Bool,
        to writer: inout HTMLWriter
    ) {
        writer.element("tr") { writer in
            for ((cell, text), column) in zip(zip(cells, texts), table.columns) {
                let sign = if case .light(let light, _) = cell { OfficeMarkup.sign(of: light) } else { "" }
                let style = column.kind.isRightAligned ? "text-align: right" : "text-align: left"
                writer.element("td", ["style": style]) { writer in
                    guard isBold else { return OfficeMarkup.lines(sign + text, to: &writer) }
                    writer.element("strong") { OfficeMarkup.lines(sign + text, to: &$0) }
                }
            }
        }
    }
}
