extension HTMLPage {
    /// Writes one block.
    mutating func write(_ block: Block) {
        switch block {
        case .heading(let level, let text): writeHeading(level: level, text: text)
        case .paragraph(let text): writer.element("p", text: text)
        case .list(let items, let isOrdered): writeList(items, isOrdered: isOrdered)
        case .table(let table): write(table)
        case .chart(let chart): write(chart)
        case .keyFigures(let figures): HTMLKeyFigures(figures, formatter: formatter).write(to: &writer)
        case .note(let kind, let text): writeNote(kind, text: text)
        case .divider: writer.start("hr")
        }
        writer.newLine()
    }

    private mutating func writeHeading(level: Int, text: String) {
        headingCount += 1
        nearestHeading = "section-\(headingCount)"
        // The title is the page's only heading of the first level.
        let name: StaticString =
            switch level {
            case ...1: "h2"
            case 2: "h3"
            case 3: "h4"
            default: "h5"
            }
        writer.element(name, ["id": nearestHeading], text: text)
    }

    private mutating func write(_ table: Table) {
        tableCount += 1
        HTMLTable(table, number: tableCount, nearestHeading: nearestHeading, formatter: formatter).write(to: &writer)
    }

    private mutating func write(_ chart: Chart) {
        tableCount += 1
        HTMLChart(chart, number: tableCount, formatter: formatter, today: document.asOf).write(to: &writer)
    }

    private mutating func writeList(_ items: [String], isOrdered: Bool) {
        guard !items.isEmpty else { return }
        writer.element(isOrdered ? "ol" : "ul") { writer in
            for item in items { writer.element("li", text: item) }
        }
    }

    private mutating func writeNote(_ kind: NoteKind, text: String) {
        writer.element("div", ["class": "note \(kind.rawValue)", "role": "note"]) { writer in
            writer.element("p", ["class": "kind"], text: furniture.name(of: kind))
            writer.element("p", text: text)
        }
    }
}
